/*---
rule = "sysv.class.nested-and-arrays"
says = "Classified recursively: a struct of four eightbytes that are not SSE and SSEUP is MEMORY by itself, so the union that holds it beside a __m256 is too."
---*/
struct s { double a; } __attribute__((aligned(32)));
union u { __m256 a; struct s b; };
double f(union u x, double y);
//@ sysv: x=stack+8 y=xmm0 -> xmm0
