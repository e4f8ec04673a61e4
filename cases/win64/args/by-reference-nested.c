/*---
rule = "win64.args.by-reference"
says = "Three structs of two ints inside a struct make twenty-four bytes."
---*/
struct pair { int a, b; };
struct s { struct pair v[3]; };
int f(struct pair a, struct s b, struct pair c);
//@ win64: a=rcx b=&rdx c=r8 -> rax
