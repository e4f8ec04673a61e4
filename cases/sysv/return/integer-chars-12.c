/*---
rule = "sysv.return.integer"
says = "Twelve chars: four bytes in the second register."
---*/
struct text { char c[12]; };
struct text f(struct text t, long a);
//@ sysv: t=rdi+rsi a=rdx -> rax+rdx
