/*---
rule = "win64.args.by-reference"
says = "Three pointers in a struct go by reference."
---*/
struct s { void *a, *b, *c; };
int f(int a, int b, struct s c, int d);
//@ win64: a=rcx b=rdx c=&r8 d=r9 -> rax
