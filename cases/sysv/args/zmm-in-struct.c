/*---
rule = "sysv.args.ymm-zmm"
says = "A struct whose only member is a __m512 is eight eightbytes and still travels in one register."
---*/
struct box { __m512 v; };
double f(struct box b, double d);
//@ sysv: b=zmm0 d=xmm1 -> xmm0
