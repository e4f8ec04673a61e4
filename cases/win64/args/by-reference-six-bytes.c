/*---
rule = "win64.args.by-reference"
says = "Three shorts go by reference, in the fourth position in r9."
---*/
struct s { short a, b, c; };
int f(double a, int b, double c, struct s d);
//@ win64: a=xmm0 b=rdx c=xmm2 d=&r9 -> rax
//@ layout win64: struct s: size=6 align=2 a=0 b=2 c=4
