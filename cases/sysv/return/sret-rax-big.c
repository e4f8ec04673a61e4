/*---
rule = "sysv.return.sret-rax"
says = "The hidden pointer comes back in rax also from a function that had to copy 256 bytes."
---*/
struct block { long v[32]; };
struct block f(struct block *src, long a);
//@ sysv: src=rsi a=rdx -> &rax
