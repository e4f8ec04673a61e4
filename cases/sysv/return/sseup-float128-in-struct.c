/*---
rule = "sysv.return.sseup"
says = "A struct whose only member is a __float128 comes back in xmm0 whole."
---*/
struct box { __float128 v; };
struct box f(struct box a, long b);
//@ sysv: a=xmm0 b=rdi -> xmm0
