/*---
rule = "win64.vectorcall.vectors"
says = "A vector has the register of its position, not the first that is free."
---*/
long long __vectorcall f(int a, long long b, char c, __m128 d);
//@ win64: a=rcx b=rdx c=r8 d=xmm3 -> rax
