/*---
rule = "sysv.args.narrow-extension"
says = "Callers zero-extend unsigned char and unsigned short arguments to 32 bits."
---*/
int f(unsigned char a, unsigned short b);
//@ sysv: a=rdi b=rsi -> rax
