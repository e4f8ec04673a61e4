/*---
rule = "win64.args.narrow-upper-bits"
says = "Above a struct of two bytes the rest of rax is not defined."
---*/
struct two { char a, b; };
struct two f(int a, struct two b);
//@ win64: a=rcx b=rdx -> rax
