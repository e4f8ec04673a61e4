/*---
rule = "sysv.class.eightbyte-merge"
says = "In its third eightbyte SSEUP meets X87, which is MEMORY: a __m256 over two long doubles is on the stack, at 32."
---*/
union mix { __m256 v; long double x[2]; };
union mix f(long a, union mix m, union mix n, double d);
//@ sysv: a=rsi m=stack+8 n=stack+40 d=xmm0 -> &rax
