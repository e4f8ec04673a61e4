/*---
rule = "sysv.varargs.va-arg-memory"
says = "gp_offset is 40 before and behind the MEMORY struct: r9 is read by the long that follows."
---*/
struct triple { long a, b, c; };
long f(long a, long b, long c, long d, long e, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, (struct triple), 6L, 7L): a=rdi b=rsi c=rdx d=rcx e=r8 arg6=stack+8 arg7=r9 arg8=stack+32 al=0 -> rax
