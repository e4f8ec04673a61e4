/*---
rule = "sysv.class.complex"
says = "Three _Complex _Float16 are twelve bytes: two of them in the first register, one in the second."
---*/
struct three { _Complex _Float16 z[3]; };
struct three f(struct three t, float x);
//@ sysv: t=xmm0+xmm1 x=xmm2 -> xmm0+xmm1
