/*---
rule = "win64.return.small-pod"
says = "A struct of two ints comes back in rax, and no argument is shifted."
---*/
struct pair { int j, k; };
struct pair f(int a, double b, int c, float d);
//@ win64: a=rcx b=xmm1 c=r8 d=xmm3 -> rax
