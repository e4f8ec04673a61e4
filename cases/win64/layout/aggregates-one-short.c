/*---
rule = "win64.layout.aggregates"
says = "A struct of one short is two bytes, aligned to two."
---*/
struct s { short a; };
struct two { char a; struct s b; };
long long f(struct two *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=2 align=2 a=0
//@ layout win64: struct two: size=4 align=2 a=0 b=2
