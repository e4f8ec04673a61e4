/*---
rule = "sysv.return.integer"
says = "A struct of three ints comes back as two in rax and one in edx."
---*/
struct triple { int a, b, c; };
struct triple f(int a, int b, int c);
//@ sysv: a=rdi b=rsi c=rdx -> rax+rdx
