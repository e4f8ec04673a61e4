/*---
rule = "sysv.stack.align-32-64"
says = "A __m256 on the stack makes rsp+8 a multiple of 32 at entry."
---*/
long f(__m256 s, __m256 t, __m256 u, __m256 v, __m256 w, __m256 x, __m256 y, __m256 z, __m256 a);
//@ sysv: s=ymm0 t=ymm1 u=ymm2 v=ymm3 w=ymm4 x=ymm5 y=ymm6 z=ymm7 a=stack+8 -> rax
