/*---
rule = "sysv.return.sse"
says = "A float and a double do not fit one eightbyte: the float is in xmm0, the double in xmm1."
---*/
struct mixed { float a; double b; };
struct mixed f(float a, double b);
//@ sysv: a=xmm0 b=xmm1 -> xmm0+xmm1
