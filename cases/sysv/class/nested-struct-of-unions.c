/*---
rule = "sysv.class.nested-and-arrays"
says = "Each union is classified in its own eightbyte: {double or floats} is SSE, {long or double} is INTEGER."
---*/
struct pair { union { double d; float v[2]; } u; union { long l; double d; } w; };
struct pair f(struct pair p, double x, long a);
//@ sysv: p=xmm0+rdi x=xmm1 a=rsi -> xmm0+rax
