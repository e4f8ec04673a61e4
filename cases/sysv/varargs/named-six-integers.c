/*---
rule = "sysv.varargs.named-before-dots"
says = "Six named integers leave gp_offset at 48: the first unnamed one is the first word of the overflow area."
---*/
long f(long a, long b, long c, long d, long e, int g, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6, 7L, 8): a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 arg7=stack+8 arg8=stack+16 al=0 -> rax
