/*---
rule = "sysv.return.integer"
says = "Five chars need two moves to assemble and one register to travel in."
---*/
struct text { char c[5]; };
struct text f(struct text t, long a);
//@ sysv: t=rdi a=rsi -> rax
