/*---
rule = "sysv.stack.align-32-64"
says = "The end of the argument area is what is aligned to 32: a long below the __m256 is there and the vector 32 bytes above it."
---*/
long f(long a, long b, long c, long d, long e, long g, long h, __m256 s, __m256 t, __m256 u, __m256 v, __m256 w,
       __m256 x, __m256 y, __m256 z, __m256 i);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 s=ymm0 t=ymm1 u=ymm2 v=ymm3 w=ymm4 x=ymm5 y=ymm6 z=ymm7 i=stack+40 -> rax
