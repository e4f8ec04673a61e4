/*---
rule = "sysv.class.merge-across-fields"
says = "A __m64 is SSE and keeps its eightbyte beside an int in the next, and loses it to a long over it."
---*/
struct far { __m64 a; int b; };
union near { __m64 a; long b; };
struct far f(struct far p, union near q, double x);
//@ sysv: p=xmm0+rdi q=rsi x=xmm1 -> xmm0+rax
