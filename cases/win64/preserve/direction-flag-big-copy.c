/*---
rule = "win64.preserve.direction-flag"
says = "A function that copies a large struct, perhaps with rep movs, leaves the direction flag clear."
---*/
struct block { long long v[64]; };
struct block f(int a, struct block b);
//@ win64: a=rdx b=&r8 -> &rax
