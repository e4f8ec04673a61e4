/*---
rule = "sysv.return.integer"
says = "Six chars are an eightbyte with two bytes of no meaning above."
---*/
struct text { char c[6]; };
struct text f(struct text t, long a);
//@ sysv: t=rdi a=rsi -> rax
