/*---
rule = "sysv.args.stack-slots"
says = "On the stack a char, a short and an int each take a full eightbyte."
---*/
long f(long a, long b, long c, long d, long e, long g, char h, short i, int j, char k);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 i=stack+16 j=stack+24 k=stack+32 -> rax
