/*---
rule = "sysv.args.all-or-nothing"
says = "With no integer register left a {double, long} struct goes to the stack whole, and gives back the vector register it had been assigned."
---*/
struct mixed { double x; long a; };
double f(long a, long b, long c, long d, long e, long g, struct mixed m, double y);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 m=stack+8 y=xmm0 -> xmm0
