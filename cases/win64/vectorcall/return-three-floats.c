/*---
rule = "win64.vectorcall.return"
says = "Three floats come back in three registers, and as an argument they go as they come."
---*/
struct triple { float x, y, z; };
struct triple __vectorcall f(struct triple a, float b);
//@ win64: a=xmm0+xmm2+xmm3 b=xmm1 -> xmm0+xmm1+xmm2
