/*---
rule = "sysv.stack.align-32-64"
says = "A __m512 on the stack makes rsp+8 a multiple of 64 at entry."
---*/
long f(__m512 s, __m512 t, __m512 u, __m512 v, __m512 w, __m512 x, __m512 y, __m512 z, __m512 a);
//@ sysv: s=zmm0 t=zmm1 u=zmm2 v=zmm3 w=zmm4 x=zmm5 y=zmm6 z=zmm7 a=stack+8 -> rax
