/*---
rule = "sysv.return.sse"
says = "A _Float16 behind a double has xmm1 to itself."
---*/
struct mix { double a; _Float16 b; };
struct mix f(struct mix m, _Float16 c);
//@ sysv: m=xmm0+xmm1 c=xmm2 -> xmm0+xmm1
