/*---
rule = "win64.return.sret"
says = "An int in a struct aligned to 16 makes sixteen bytes, and comes back through a hidden pointer."
---*/
struct __attribute__((aligned(16))) s { int a; };
struct s f(int a, struct s b);
//@ win64: a=rdx b=&r8 -> &rax
//@ layout win64: struct s: size=16 align=16 a=0
