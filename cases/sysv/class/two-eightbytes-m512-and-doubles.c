/*---
rule = "sysv.class.two-eightbytes"
says = "Eight doubles over a __m512 make its SSEUP eightbytes SSE: a 64-byte union in memory, not in a zmm register."
---*/
union mix { __m512 v; double d[8]; };
union mix f(union mix m, double x);
//@ sysv: m=stack+8 x=xmm0 -> &rax
