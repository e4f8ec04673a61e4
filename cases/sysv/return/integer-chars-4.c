/*---
rule = "sysv.return.integer"
says = "Four chars are the low half of rax."
---*/
struct text { char c[4]; };
struct text f(struct text t, long a);
//@ sysv: t=rdi a=rsi -> rax
