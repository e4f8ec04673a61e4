/*---
rule = "win64.preserve.gpr"
says = "rdi and rsi carry no arguments here: they belong to the caller as rbx does."
shapes = ["pressure", "callout"]
---*/
long long f(long long a, int b);
//@ win64: a=rcx b=rdx -> rax
