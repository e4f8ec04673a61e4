/*---
rule = "sysv.args.narrow-extension"
says = "Callers sign-extend signed char and short arguments to 32 bits."
---*/
int f(signed char a, short b);
//@ sysv: a=rdi b=rsi -> rax
