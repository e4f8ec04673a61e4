/*---
rule = "win64.return.small-pod"
says = "A struct of one float comes back in rax, though a float alone would be in xmm0."
---*/
struct s { float x; };
struct s f(float a, struct s b);
//@ win64: a=xmm0 b=rdx -> rax
