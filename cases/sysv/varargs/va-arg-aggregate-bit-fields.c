/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "Bit-fields of two eightbytes in the last two registers, and then in memory."
---*/
struct flags { long a : 40; long b : 40; };
long f(long a, long b, long c, long d, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, (struct flags), (struct flags)): a=rdi b=rsi c=rdx d=rcx arg5=r8+r9 arg6=stack+8 al=0 -> rax
