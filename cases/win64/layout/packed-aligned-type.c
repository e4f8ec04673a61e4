/*---
rule = "win64.layout.packed-aligned"
says = "A struct of five ints aligned to 32 has a size of 32."
---*/
struct __attribute__((aligned(32))) s { int a, b, c, d, e; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=32 align=32 a=0 b=4 c=8 d=12 e=16
