/*---
rule = "sysv.return.empty"
says = "An empty struct result uses no register and no hidden pointer: the first argument is in rdi."
---*/
struct empty {};
struct empty f(long a, double b);
//@ sysv: a=rdi b=xmm0 -> none
