/*---
rule = "sysv.return.sret-argument"
says = "A result of three longs is too big for registers: rdi carries the address where it goes, and the arguments start at rsi."
---*/
struct triple { long a, b, c; };
struct triple f(long a, long b, double x);
//@ sysv: a=rsi b=rdx x=xmm0 -> &rax
