/*---
rule = "win64.preserve.xmm6-15"
says = "A function that returns doubles in memory gives xmm6 to xmm15 back too."
shapes = ["pressure", "callout"]
---*/
struct vec { double x, y, z; };
struct vec f(double a, double b, struct vec c);
//@ win64: a=xmm1 b=xmm2 c=&r9 -> &rax
