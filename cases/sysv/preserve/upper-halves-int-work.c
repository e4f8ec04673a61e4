/*---
rule = "sysv.preserve.upper-halves"
says = "A function that works on ints only must save all 64 bits of a preserved register, not the 32 it uses."
shapes = ["pressure", "callout"]
---*/
int f(int a, int b, int c, int d);
//@ sysv: a=rdi b=rsi c=rdx d=rcx -> rax
