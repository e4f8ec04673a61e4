/*---
rule = "sysv.return.integer"
says = "Eight chars fill rax."
---*/
struct text { char c[8]; };
struct text f(struct text t, long a);
//@ sysv: t=rdi a=rsi -> rax
