/*---
rule = "win64.args.by-reference"
says = "Five chars go by reference."
---*/
struct s { char c[5]; };
int f(int a, struct s b, double c);
//@ win64: a=rcx b=&rdx c=xmm2 -> rax
