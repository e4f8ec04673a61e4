/*---
rule = "sysv.args.narrow-upper-bits"
says = "The upper half of a register that carries an int is anybody's."
---*/
long f(int a, unsigned int b, long c);
//@ sysv: a=rdi b=rsi c=rdx -> rax
