/*---
rule = "sysv.varargs.al-upper-bound"
says = "A named __m256 is one vector register in al."
---*/
long f(__m256 v, ...);
//@ sysv: call f((__m256), 2.0): v=ymm0 arg2=xmm1 al=2 -> rax
