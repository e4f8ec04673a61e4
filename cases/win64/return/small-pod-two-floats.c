/*---
rule = "win64.return.small-pod"
says = "A struct of two floats comes back in rax."
---*/
struct point { float x, y; };
struct point f(struct point a, float b);
//@ win64: a=rcx b=xmm1 -> rax
