/*---
rule = "sysv.args.backfill"
says = "The register that a _BitInt(128) could not use takes the pointer behind it."
---*/
long f(long a, long b, long c, long d, long e, _BitInt(128) i, void *p, long g);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 i=stack+8 p=r9 g=stack+24 -> rax
