/*---
rule = "win64.args.small-aggregates"
says = "A float and an int share one integer register."
---*/
struct s { float x; int n; };
int f(int a, struct s b, float c, struct s d);
//@ win64: a=rcx b=rdx c=xmm2 d=r9 -> rax
