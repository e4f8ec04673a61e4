/*---
rule = "sysv.class.nested-and-arrays"
says = "Six _Float16 are twelve bytes of SSE: four in the first register, two in the second."
---*/
struct six { _Float16 h[6]; };
struct six f(struct six s, double x);
//@ sysv: s=xmm0+xmm1 x=xmm2 -> xmm0+xmm1
