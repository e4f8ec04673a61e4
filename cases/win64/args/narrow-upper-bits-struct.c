/*---
rule = "win64.args.narrow-upper-bits"
says = "Above a struct of one, two or four bytes the integer register is not defined."
---*/
struct one { char c; };
struct two { char c[2]; };
struct four { float x; };
int f(struct one a, struct two b, struct four c);
//@ win64: a=rcx b=rdx c=r8 -> rax
