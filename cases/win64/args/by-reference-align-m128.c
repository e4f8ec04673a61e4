/*---
rule = "win64.args.by-reference-align"
says = "The copy of a __m128 is 16-aligned, beside structs of odd sizes."
---*/
struct rgb { char r, g, b; };
int f(struct rgb a, __m128 b, struct rgb c, __m128 d, __m128 e);
//@ win64: a=&rcx b=&rdx c=&r8 d=&r9 e=&stack+40 -> rax
