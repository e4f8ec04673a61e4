/*---
rule = "win64.layout.aggregates"
says = "A struct of nothing but chars has no padding, and may stand anywhere."
---*/
struct s { char a[5], b, c; };
struct two { char d; struct s e; short g; };
long long f(struct two *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=7 align=1 a=0 b=5 c=6
//@ layout win64: struct two: size=10 align=2 d=0 e=1 g=8
