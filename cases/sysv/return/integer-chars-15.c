/*---
rule = "sysv.return.integer"
says = "Fifteen chars: the largest that leave a byte of rdx undefined."
---*/
struct text { char c[15]; };
struct text f(struct text t, long a);
//@ sysv: t=rdi+rsi a=rdx -> rax+rdx
