/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "A {long, double} struct without an integer register left comes whole from the overflow area, and xmm0 is still there for the double behind it."
---*/
struct mixed { long a; double x; };
double f(long a, long b, long c, long d, long e, long g, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6L, (struct mixed), 7.0): a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 arg7=stack+8 arg8=xmm0 al=1 -> xmm0
