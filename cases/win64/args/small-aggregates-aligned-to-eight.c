/*---
rule = "win64.args.small-aggregates"
says = "An int in a struct aligned to 8 makes eight bytes, and goes by value."
---*/
struct __attribute__((aligned(8))) s { int a; };
int f(int a, struct s b, int c);
//@ win64: a=rcx b=rdx c=r8 -> rax
//@ layout win64: struct s: size=8 align=8 a=0
