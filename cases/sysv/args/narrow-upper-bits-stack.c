/*---
rule = "sysv.args.narrow-upper-bits"
says = "Above an int in its stack slot the bytes are not defined."
---*/
int f(long a, long b, long c, long d, long e, long g, int h, int i);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 i=stack+16 -> rax
