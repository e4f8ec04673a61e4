/*---
rule = "sysv.varargs.al-upper-bound"
says = "A call to a function declared without a prototype sets al, for the callee might be variadic."
---*/
long f();
//@ sysv: call f(1, 2.0, 3L): arg1=rdi arg2=xmm0 arg3=rsi al=1 -> rax
//@ sysv: call f(1L): arg1=rdi al=0 -> rax
