/*---
rule = "win64.args.small-aggregates"
says = "Tail padding counts for the size: short and char are four bytes, int and char are eight, and both go by value."
---*/
struct s { short a; char b; };
struct t { int a; char b; };
int f(double a, struct s b, struct t c, int d);
//@ win64: a=xmm0 b=rdx c=r8 d=r9 -> rax
//@ layout win64: struct s: size=4 align=2 a=0 b=2
//@ layout win64: struct t: size=8 align=4 a=0 b=4
