/*---
rule = "win64.stack.align-16"
says = "One stack argument: the caller adds a word of padding above it, so that rsp+8 is still a multiple of 16."
---*/
int f(int a, int b, int c, int d, int e);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 -> rax
