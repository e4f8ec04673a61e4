/*---
rule = "sysv.return.integer"
says = "A short returns in ax; what is above it is not defined."
---*/
short f(unsigned short a, long b);
//@ sysv: a=rdi b=rsi -> rax
