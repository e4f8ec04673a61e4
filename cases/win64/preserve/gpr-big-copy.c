/*---
rule = "win64.preserve.gpr"
says = "A function that copies a large struct, perhaps with rep movs, gives rdi and rsi back."
---*/
struct block { long long v[64]; };
struct block f(struct block a, int b);
//@ win64: a=&rdx b=r8 -> &rax
