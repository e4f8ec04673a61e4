/*---
rule = "sysv.args.narrow-extension"
says = "Callers extend chars and shorts to 32 bits in their stack slots too."
---*/
int f(long a, long b, long c, long d, long e, long g, char h, unsigned short i);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 i=stack+16 -> rax
