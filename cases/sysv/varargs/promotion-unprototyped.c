/*---
rule = "sysv.varargs.promotions"
says = "Without a prototype every argument is promoted, from the first on."
---*/
long f();
//@ sysv: call f((float), (char)): arg1=xmm0 arg2=rdi al=1 -> rax
