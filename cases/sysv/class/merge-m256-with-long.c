/*---
rule = "sysv.class.eightbyte-merge"
says = "A long over a __m256 makes its first eightbyte INTEGER, and four eightbytes that do not begin with SSE are memory."
---*/
union mix { __m256 v; long l; };
union mix f(union mix m, double x);
//@ sysv: m=stack+8 x=xmm0 -> &rax
