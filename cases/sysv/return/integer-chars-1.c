/*---
rule = "sysv.return.integer"
says = "A struct of one char returns in al, and its argument came in dil."
---*/
struct text { char c[1]; };
struct text f(struct text t, long a);
//@ sysv: t=rdi a=rsi -> rax
