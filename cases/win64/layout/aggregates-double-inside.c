/*---
rule = "win64.layout.aggregates"
says = "A double between an int and a short: padding before it, and behind the short."
---*/
struct s { int a; double b; short c; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=24 align=8 a=0 b=8 c=16
