/*---
rule = "sysv.varargs.va-arg-integer"
says = "gp_offset 40: a union of one INTEGER eightbyte has the last general register, the next the overflow area."
---*/
union num { int i; char c[8]; };
long f(long a, long b, long c, long d, long e, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, (union num), (union num), 1.0): a=rdi b=rsi c=rdx d=rcx e=r8 arg6=r9 arg7=stack+8 arg8=xmm0 al=1 -> rax
