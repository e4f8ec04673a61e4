/*---
rule = "sysv.return.mixed"
says = "A _Bool and a double: al and xmm0."
---*/
struct mix { _Bool b; double d; };
struct mix f(struct mix m, _Bool b);
//@ sysv: m=rdi+xmm0 b=rsi -> rax+xmm0
