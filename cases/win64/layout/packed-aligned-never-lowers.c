/*---
rule = "win64.layout.packed-aligned"
says = "An alignment of 2 asked for an int lowers nothing: it can only be raised."
---*/
struct s { char a; int b __attribute__((aligned(2))); };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=8 align=4 a=0 b=4
