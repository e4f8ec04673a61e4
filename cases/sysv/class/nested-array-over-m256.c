/*---
rule = "sysv.class.nested-and-arrays"
says = "An array of 32 bytes classifies by its elements: four doubles with a __m256 over them are four eightbytes not all SSEUP, and memory."
---*/
union mix { double d[4]; __m256 v; };
long f(union mix m, double x);
//@ sysv: m=stack+8 x=xmm0 -> rax
