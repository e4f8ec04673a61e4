/*---
rule = "win64.return.small-pod"
says = "A float and a short make eight bytes, and come back in rax."
---*/
struct s { float x; short n; };
struct s f(double a, struct s b);
//@ win64: a=xmm0 b=rdx -> rax
//@ layout win64: struct s: size=8 align=4 x=0 n=4
