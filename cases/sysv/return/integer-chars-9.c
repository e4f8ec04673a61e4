/*---
rule = "sysv.return.integer"
says = "The ninth char is alone in rdx, and as an argument in rsi."
---*/
struct text { char c[9]; };
struct text f(struct text t, long a);
//@ sysv: t=rdi+rsi a=rdx -> rax+rdx
