/*---
rule = "win64.return.sret"
says = "A struct around one __m128 is a user-defined type of 128 bits, so it comes back through a hidden pointer."
---*/
struct s { __m128 v; };
struct s f(int a, __m128 b);
//@ win64: a=rdx b=&r8 -> &rax
