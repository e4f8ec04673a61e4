/*---
rule = "win64.return.integer"
says = "A __m64 comes back in rax, not in a vector register."
---*/
__m64 f(__m64 a, int b);
//@ win64: a=rcx b=rdx -> rax
