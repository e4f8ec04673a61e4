/*---
rule = "sysv.return.integer"
says = "Ten chars: two bytes in the second register."
---*/
struct text { char c[10]; };
struct text f(struct text t, long a);
//@ sysv: t=rdi+rsi a=rdx -> rax+rdx
