/*---
rule = "win64.args.small-aggregates"
says = "Padding counts for the size: char and short are four bytes, char and int are eight, and both go by value."
---*/
struct s { char a; short b; };
struct t { char a; int b; };
int f(struct s a, struct t b, int c);
//@ win64: a=rcx b=rdx c=r8 -> rax
//@ layout win64: struct s: size=4 align=2 a=0 b=2
//@ layout win64: struct t: size=8 align=4 a=0 b=4
