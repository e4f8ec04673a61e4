/*---
rule = "sysv.return.sret-rax"
says = "The callee hands the hidden pointer back in rax, so the caller need not keep it."
---*/
struct triple { long a, b, c; };
struct triple f(long a);
//@ sysv: a=rsi -> &rax
