/*---
rule = "sysv.return.integer"
says = "Fourteen chars: six bytes in the second register."
---*/
struct text { char c[14]; };
struct text f(struct text t, long a);
//@ sysv: t=rdi+rsi a=rdx -> rax+rdx
