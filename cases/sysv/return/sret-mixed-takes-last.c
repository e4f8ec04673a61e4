/*---
rule = "sysv.return.sret-argument"
says = "One integer register is left behind the hidden pointer and four longs, and enough for a {double, long}."
---*/
struct triple { long a, b, c; };
struct mixed { double x; long a; };
struct triple f(long a, long b, long c, long d, struct mixed m, double x, long e);
//@ sysv: a=rsi b=rdx c=rcx d=r8 m=xmm0+r9 x=xmm1 e=stack+8 -> &rax
