/*---
rule = "win64.return.sret"
says = "Three floats come back in memory: no part of them is in xmm0."
---*/
struct vec { float x, y, z; };
struct vec f(struct vec a, float b);
//@ win64: a=&rdx b=xmm2 -> &rax
