/*---
rule = "win64.args.by-reference"
says = "Seven chars go by reference although they fit in a register."
---*/
struct s { char c[7]; };
int f(struct s a, struct s b);
//@ win64: a=&rcx b=&rdx -> rax
