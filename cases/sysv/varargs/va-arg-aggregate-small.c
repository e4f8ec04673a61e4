/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "A struct of twelve bytes takes two registers or sixteen bytes of the overflow area."
---*/
struct triple { int a, b, c; };
long f(long a, long b, long c, long d, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, (struct triple), (struct triple), 5): a=rdi b=rsi c=rdx d=rcx arg5=r8+r9 arg6=stack+8 arg7=stack+24 al=0 -> rax
