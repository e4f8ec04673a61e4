/*---
rule = "win64.args.small-aggregates"
says = "A struct of four chars is an integer of 32 bits, the first char lowest."
---*/
struct rgba { unsigned char r, g, b, a; };
int f(int a, struct rgba b, struct rgba c);
//@ win64: a=rcx b=rdx c=r8 -> rax
