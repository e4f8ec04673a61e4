/*---
rule = "win64.return.small-pod"
says = "A struct of one char comes back in rax."
---*/
struct s { unsigned char c; };
struct s f(int a, struct s b);
//@ win64: a=rcx b=rdx -> rax
