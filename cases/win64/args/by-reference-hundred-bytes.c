/*---
rule = "win64.args.by-reference"
says = "A struct of a hundred chars is one pointer."
---*/
struct s { char c[100]; };
int f(int a, struct s b, int c);
//@ win64: a=rcx b=&rdx c=r8 -> rax
