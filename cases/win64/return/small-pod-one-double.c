/*---
rule = "win64.return.small-pod"
says = "A struct of one double comes back in rax."
---*/
struct s { double x; };
struct s f(double a, struct s b);
//@ win64: a=xmm0 b=rdx -> rax
