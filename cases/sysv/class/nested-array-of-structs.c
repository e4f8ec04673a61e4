/*---
rule = "sysv.class.nested-and-arrays"
says = "Two points of two floats each are two SSE eightbytes."
---*/
struct point { float x, y; };
struct line { struct point p[2]; };
struct line f(struct line l, struct point p);
//@ sysv: l=xmm0+xmm1 p=xmm2 -> xmm0+xmm1
