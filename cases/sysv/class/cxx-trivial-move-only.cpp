/*---
rule = "sysv.class.eightbyte-merge"
says = "A deleted copy beside a defaulted move is trivial: it is passed in a register."
---*/
struct s { long a; s(s &&) = default; };
long f(s p, long b);
//@ sysv: p=rdi b=rsi -> rax
