/*---
rule = "sysv.return.mixed"
says = "Two floats come back in xmm0 and the int behind them in eax."
---*/
struct mixed { float a, b; int c; };
struct mixed f(int c);
//@ sysv: c=rdi -> xmm0+rax
