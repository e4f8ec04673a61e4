/*---
rule = "sysv.varargs.al-upper-bound"
says = "Doubles that go to memory in a large struct do not count."
---*/
struct triple { double x, y, z; };
long f(long n, ...);
//@ sysv: call f(1, (struct triple), 2L): n=rdi arg2=stack+8 arg3=rsi al=0 -> rax
