/*---
rule = "sysv.return.integer"
says = "Two chars are the low two bytes of rax."
---*/
struct text { char c[2]; };
struct text f(struct text t, long a);
//@ sysv: t=rdi a=rsi -> rax
