/*---
rule = "win64.return.float-vector"
says = "A float comes back in xmm0."
---*/
float f(int a, float b);
//@ win64: a=rcx b=xmm1 -> xmm0
