/*---
rule = "sysv.return.sse"
says = "A struct of one float is a float to the convention: four bytes of xmm0."
---*/
struct one { float x; };
struct one f(struct one t, double a);
//@ sysv: t=xmm0 a=xmm1 -> xmm0
