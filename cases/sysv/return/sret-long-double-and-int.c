/*---
rule = "sysv.return.sret-argument"
says = "A long double with anything behind it is more than two eightbytes and goes through memory, not st0."
---*/
struct tagged { long double v; int t; };
struct tagged f(long double v, int t);
//@ sysv: v=stack+8 t=rsi -> &rax
