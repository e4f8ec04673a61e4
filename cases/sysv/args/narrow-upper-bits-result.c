/*---
rule = "sysv.args.narrow-upper-bits"
says = "Above an unsigned int result the upper half of rax is not defined."
---*/
unsigned int f(long a, long b);
//@ sysv: a=rdi b=rsi -> rax
