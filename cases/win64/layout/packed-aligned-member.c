/*---
rule = "win64.layout.packed-aligned"
says = "One member aligned to 32 among plain ones: the others keep their natural alignment."
---*/
struct s { char a; short b; double c; double d __attribute__((aligned(32))); char e; double g; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=64 align=32 a=0 b=2 c=8 d=32 e=40 g=48
