/*---
rule = "win64.return.small-pod"
says = "A struct of two chars comes back in rax."
---*/
struct s { char a, b; };
struct s f(struct s a, double b);
//@ win64: a=rcx b=xmm1 -> rax
