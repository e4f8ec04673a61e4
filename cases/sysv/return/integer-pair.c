/*---
rule = "sysv.return.integer"
says = "A struct of two longs comes back in rax (first member) and rdx (second member)."
---*/
struct pair { long a, b; };
struct pair f(long a, long b);
//@ sysv: a=rdi b=rsi -> rax+rdx
