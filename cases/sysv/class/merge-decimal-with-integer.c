/*---
rule = "sysv.class.merge-across-fields"
says = "Decimal floating types merge as float and double do: with an int in one eightbyte they are INTEGER, beside a long SSE."
---*/
struct near { _Decimal32 a; int b; };
struct far { _Decimal64 a; long b; };
struct far f(struct near p, struct far q, double x);
//@ sysv: p=rdi q=xmm0+rsi x=xmm1 -> xmm0+rax
