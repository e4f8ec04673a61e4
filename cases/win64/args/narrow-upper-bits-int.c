/*---
rule = "win64.args.narrow-upper-bits"
says = "The upper half of a register that carries an int is anybody's."
---*/
long long f(int a, unsigned int b, long long c);
//@ win64: a=rcx b=rdx c=r8 -> rax
