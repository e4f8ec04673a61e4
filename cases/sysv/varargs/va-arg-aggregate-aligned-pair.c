/*---
rule = "sysv.varargs.va-arg-align"
says = "A pair of longs aligned to 16 is read from any two registers, odd or even, and from a multiple of 16 in the overflow area."
---*/
struct __attribute__((aligned(16))) pair { long a, b; };
long f(long a, ...);
//@ sysv: call f(1L, (struct pair), (struct pair), (struct pair), 2L, 3L, (struct pair)): a=rdi arg2=rsi+rdx arg3=rcx+r8 arg4=stack+8 arg5=r9 arg6=stack+24 arg7=stack+40 al=0 -> rax
