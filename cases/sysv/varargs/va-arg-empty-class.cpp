/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "va_arg of an empty class takes nothing: neither a register nor bytes of the overflow area."
---*/
struct s { };
long f(long a, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6L, 7L, (s), 8, 9L): a=rdi arg2=rsi arg3=rdx arg4=rcx arg5=r8 arg6=r9 arg7=stack+8 arg8=none arg9=stack+16 arg10=stack+24 al=0 -> rax
