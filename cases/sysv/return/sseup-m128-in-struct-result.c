/*---
rule = "sysv.return.sseup"
says = "A struct whose only member is a __m128 comes back in xmm0 like the __m128."
---*/
struct box { __m128 v; };
struct box f(struct box a);
//@ sysv: a=xmm0 -> xmm0
