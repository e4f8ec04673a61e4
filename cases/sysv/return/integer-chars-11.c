/*---
rule = "sysv.return.integer"
says = "Eleven chars: three bytes in the second register."
---*/
struct text { char c[11]; };
struct text f(struct text t, long a);
//@ sysv: t=rdi+rsi a=rdx -> rax+rdx
