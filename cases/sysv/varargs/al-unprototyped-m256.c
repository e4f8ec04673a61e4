/*---
rule = "sysv.varargs.al-upper-bound"
says = "A variadic callee of a __m256 needs a prototype, so without one there is none that reads al: only the places count."
---*/
long f();
//@ sysv: call f((__m256), 2L): arg1=ymm0 arg2=rdi -> rax
//@ sysv: call f((__m128), 2L): arg1=xmm0 arg2=rdi al=1 -> rax
