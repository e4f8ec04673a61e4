/*---
rule = "win64.layout.packed-aligned"
says = "To align the first member to 32 has the effect of aligning the struct."
---*/
struct s { int a __attribute__((aligned(32))); int b; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=32 align=32 a=0 b=4
