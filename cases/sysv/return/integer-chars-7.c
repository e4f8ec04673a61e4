/*---
rule = "sysv.return.integer"
says = "Seven chars, the most that do not fill their eightbyte."
---*/
struct text { char c[7]; };
struct text f(struct text t, long a);
//@ sysv: t=rdi a=rsi -> rax
