/*---
rule = "sysv.args.vector-stack-align"
says = "On the stack a __m128 behind a long is moved to a multiple of 16, and a __m256 behind that to a multiple of 32."
---*/
struct odd { long a, b, c; };
long f(__m256 s, __m256 t, __m256 u, __m256 v, __m256 w, __m256 x, __m256 y, __m256 z, struct odd o,
       __m128 p, __m256 q);
//@ sysv: s=ymm0 t=ymm1 u=ymm2 v=ymm3 w=ymm4 x=ymm5 y=ymm6 z=ymm7 o=stack+8 p=stack+40 q=stack+72 -> rax
