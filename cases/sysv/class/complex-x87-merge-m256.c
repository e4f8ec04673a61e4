/*---
rule = "sysv.class.complex-x87-in-aggregate"
says = "A __m256 over a _Complex long double is MEMORY, and its alignment of 32 counts on the stack."
---*/
struct odd { long a, b, c; };
union mix { __m256 v; _Complex long double z; };
union mix f(struct odd o, union mix m, long a);
//@ sysv: o=stack+8 m=stack+40 a=rsi -> &rax
