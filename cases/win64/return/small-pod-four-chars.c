/*---
rule = "win64.return.small-pod"
says = "A struct of four chars comes back in rax."
---*/
struct rgba { unsigned char r, g, b, a; };
struct rgba f(int a, int b);
//@ win64: a=rcx b=rdx -> rax
