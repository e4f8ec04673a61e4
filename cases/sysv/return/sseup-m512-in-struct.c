/*---
rule = "sysv.return.sseup"
says = "A struct of one __m512 is 64 bytes and still comes back in zmm0, not in memory."
---*/
struct box { __m512 v; };
struct box f(struct box a);
//@ sysv: a=zmm0 -> zmm0
