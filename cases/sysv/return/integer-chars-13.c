/*---
rule = "sysv.return.integer"
says = "Thirteen chars: five bytes in the second register."
---*/
struct text { char c[13]; };
struct text f(struct text t, long a);
//@ sysv: t=rdi+rsi a=rdx -> rax+rdx
