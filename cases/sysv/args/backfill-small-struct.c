/*---
rule = "sysv.args.backfill"
says = "The register that a big struct left over serves a smaller struct behind it."
---*/
struct pair { long a, b; };
struct half { int a, b; };
long f(long a, long b, long c, long d, long e, struct pair p, struct half h, long g);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 p=stack+8 h=r9 g=stack+24 -> rax
