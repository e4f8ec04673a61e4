/*---
rule = "sysv.args.stack-slots"
says = "Small _BitInt in memory take a slot of eight bytes each, whatever their container."
---*/
long f(long a, long b, long c, long d, long e, long g, _BitInt(5) h, _BitInt(13) i, _BitInt(40) j, _BitInt(2) k);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 i=stack+16 j=stack+24 k=stack+32 -> rax
