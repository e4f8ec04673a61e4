/*---
rule = "sysv.return.integer"
says = "An unsigned char returns in al, without a promise about the rest of eax."
---*/
unsigned char f(unsigned char a, signed char b);
//@ sysv: a=rdi b=rsi -> rax
