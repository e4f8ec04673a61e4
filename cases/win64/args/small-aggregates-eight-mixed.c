/*---
rule = "win64.args.small-aggregates"
says = "A char, a short and an int fill eight bytes."
---*/
struct s { char a; short b; int c; };
int f(int a, int b, int c, struct s d, struct s e);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 -> rax
//@ layout win64: struct s: size=8 align=4 a=0 b=2 c=4
