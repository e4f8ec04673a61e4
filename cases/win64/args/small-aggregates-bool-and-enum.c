/*---
rule = "win64.args.small-aggregates"
says = "A struct of one _Bool is one byte, a struct of one enum is four."
---*/
enum color { RED, GREEN, BLUE };
struct s { _Bool b; };
struct t { enum color c; };
int f(struct s a, struct t b, struct s c);
//@ win64: a=rcx b=rdx c=r8 -> rax
//@ layout win64: struct s: size=1 align=1 b=0
//@ layout win64: struct t: size=4 align=4 c=0
