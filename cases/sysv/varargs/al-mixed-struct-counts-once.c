/*---
rule = "sysv.varargs.al-upper-bound"
says = "A {long, double} struct adds one to al: only its second half is in a vector register."
---*/
struct mixed { long a; double x; };
long f(long n, ...);
//@ sysv: call f(1, (struct mixed), (struct mixed)): n=rdi arg2=rsi+xmm0 arg3=rdx+xmm1 al=2 -> rax
