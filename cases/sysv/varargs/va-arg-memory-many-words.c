/*---
rule = "sysv.varargs.va-arg-memory"
says = "MEMORY structs of four, five and nine eightbytes: overflow_arg_area moves by the size of each."
---*/
struct four { double v[4]; };
struct five { int v[9]; };
struct nine { long v[9]; };
long f(long n, ...);
//@ sysv: call f(1, (struct four), (struct five), 2L, (struct nine), (struct four)): n=rdi arg2=stack+8 arg3=stack+40 arg4=rsi arg5=stack+80 arg6=stack+152 al=0 -> rax
