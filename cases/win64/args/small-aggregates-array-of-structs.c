/*---
rule = "win64.args.small-aggregates"
says = "An array of four structs of two chars is eight bytes."
---*/
struct item { char a, b; };
struct list { struct item v[4]; };
int f(int a, struct list b, struct list c);
//@ win64: a=rcx b=rdx c=r8 -> rax
