/*---
rule = "sysv.varargs.va-arg-memory"
says = "A packed struct with an unaligned field is in the overflow area though it is only five bytes."
---*/
struct __attribute__((packed)) rec { char a; int b; };
long f(long n, ...);
//@ sysv: call f(1, (struct rec), 2L, (struct rec)): n=rdi arg2=stack+8 arg3=rsi arg4=stack+16 al=0 -> rax
