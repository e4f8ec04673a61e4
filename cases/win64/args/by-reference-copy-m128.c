/*---
rule = "win64.args.by-reference-copy"
says = "A __m128 parameter is the callee's own copy."
---*/
int f(__m128 a, __m128 b, __m128 *p);
//@ win64: a=&rcx b=&rdx p=r8 -> rax
