/*---
rule = "sysv.return.sret-argument"
says = "A struct of two __m128 goes through memory: the second vector breaks the run of SSEUP."
---*/
struct pair { __m128 a, b; };
struct pair f(__m128 a, __m128 b);
//@ sysv: a=xmm0 b=xmm1 -> &rax
