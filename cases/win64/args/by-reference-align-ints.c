/*---
rule = "win64.args.by-reference-align"
says = "The copy of three ints is 16-aligned, although an int asks for 4."
---*/
struct s { int a, b, c; };
int f(int a, struct s b, double c, struct s d);
//@ win64: a=rcx b=&rdx c=xmm2 d=&r9 -> rax
