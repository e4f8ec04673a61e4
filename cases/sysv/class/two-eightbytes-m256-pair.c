/*---
rule = "sysv.class.two-eightbytes"
says = "Two __m256 are 64 bytes like one __m512, but the fifth eightbyte is SSE: memory."
---*/
struct pair { __m256 a, b; };
struct pair f(struct pair p, __m256 v);
//@ sysv: p=stack+8 v=ymm0 -> &rax
