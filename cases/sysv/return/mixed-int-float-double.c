/*---
rule = "sysv.return.mixed"
says = "An int and a float in one eightbyte come back together in rax, and the double behind them in xmm0."
---*/
struct mixed { int a; float b; double c; };
struct mixed f(int a, float b, double c);
//@ sysv: a=rdi b=xmm0 c=xmm1 -> rax+xmm0
