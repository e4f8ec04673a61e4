/*---
rule = "sysv.return.sret-argument"
says = "An array of two __m128 in a struct is four eightbytes that are not SSE, SSEUP, SSEUP, SSEUP: hidden pointer."
---*/
struct pair { __m128 v[2]; };
struct pair f(long a, struct pair p);
//@ sysv: a=rsi p=stack+8 -> &rax
