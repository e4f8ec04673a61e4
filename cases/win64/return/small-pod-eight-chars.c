/*---
rule = "win64.return.small-pod"
says = "A struct of eight chars comes back in rax."
---*/
struct s { char c[8]; };
struct s f(struct s a, int b);
//@ win64: a=rcx b=rdx -> rax
