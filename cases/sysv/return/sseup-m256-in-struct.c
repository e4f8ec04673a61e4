/*---
rule = "sysv.return.sseup"
says = "A struct of one __m256 is 32 bytes and still comes back in ymm0, not in memory."
---*/
struct box { __m256 v; };
struct box f(struct box a);
//@ sysv: a=ymm0 -> ymm0
