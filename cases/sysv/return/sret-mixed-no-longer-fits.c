/*---
rule = "sysv.return.sret-argument"
says = "The hidden pointer is the sixth integer: a {double, long} is on the stack, and the double behind it in xmm0."
---*/
struct triple { long a, b, c; };
struct mixed { double x; long a; };
struct triple f(long a, long b, long c, long d, long e, struct mixed m, double x);
//@ sysv: a=rsi b=rdx c=rcx d=r8 e=r9 m=stack+8 x=xmm0 -> &rax
