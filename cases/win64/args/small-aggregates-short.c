/*---
rule = "win64.args.small-aggregates"
says = "A struct of one short and one of two chars are integers of sixteen bits."
---*/
struct s { short a; };
struct t { unsigned char r, g; };
int f(struct s a, struct t b, double c, struct t d);
//@ win64: a=rcx b=rdx c=xmm2 d=r9 -> rax
//@ layout win64: struct s: size=2 align=2 a=0
//@ layout win64: struct t: size=2 align=1 r=0 g=1
