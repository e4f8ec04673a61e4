/*---
rule = "sysv.return.integer"
says = "Three chars, as argument and as result, are three bytes of one register: a store of four would write beyond the object."
---*/
struct text { char c[3]; };
struct text f(struct text t, long a);
//@ sysv: t=rdi a=rsi -> rax
