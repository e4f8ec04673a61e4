/*---
rule = "sysv.args.overaligned-stack"
says = "A struct aligned to 32 behind 24 bytes of stack skips eight; in the same call a __m128 struct behind it does not skip."
---*/
struct odd { long a, b, c; };
struct __attribute__((aligned(32))) block { double d; };
struct box { __m128 v[2]; };
long f(struct odd o, struct block b, struct box c, long x);
//@ sysv: o=stack+8 b=stack+40 c=stack+72 x=rdi -> rax
