/*---
rule = "sysv.preserve.direction-flag"
says = "A function that copies a large struct, perhaps with rep movs, finds the direction flag clear and leaves it so."
---*/
struct block { long v[64]; };
struct block f(struct block b, long a);
//@ sysv: b=stack+8 a=rsi -> &rax
