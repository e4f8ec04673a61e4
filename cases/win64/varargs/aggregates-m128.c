/*---
rule = "win64.varargs.aggregates"
says = "An unnamed __m128 goes by reference, and its slot is eight bytes wide."
---*/
int f(int n, ...);
//@ win64: call f(1, (__m128), 2, (__m128), (__m128i), 3): n=rcx arg2=&rdx arg3=r8 arg4=&r9 arg5=&stack+40 arg6=stack+48 -> rax
