/*---
rule = "win64.args.positional"
says = "Whatever its kind an argument takes one position: __m64 as an integer, __m128 and a large struct as pointers."
---*/
struct big { int a, b, c; };
void f(__m64 a, __m128 b, struct big c, float d, __m128 e, __m128 g);
//@ win64: a=rcx b=&rdx c=&r8 d=xmm3 e=&stack+40 g=&stack+48 -> void
