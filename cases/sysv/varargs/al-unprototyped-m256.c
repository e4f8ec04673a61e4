/*---
rule = "sysv.varargs.al-upper-bound"
says = "A __m256 of a call without a prototype is no unnamed argument: it takes a register, which al counts."
---*/
long f();
//@ sysv: call f((__m256), 2L): arg1=ymm0 arg2=rdi al=1 -> rax
