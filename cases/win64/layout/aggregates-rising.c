/*---
rule = "win64.layout.aggregates"
says = "Each member is at the next offset that suits it."
---*/
struct s { char a; short b; char c; int d; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=12 align=4 a=0 b=2 c=4 d=8
