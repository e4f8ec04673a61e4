/*---
rule = "win64.args.by-reference"
says = "A __m128 is never passed by immediate value: each is a pointer in the integer register of its position."
---*/
int f(__m128 a, double b, __m128 c, __m128 d);
//@ win64: a=&rcx b=xmm1 c=&r8 d=&r9 -> rax
