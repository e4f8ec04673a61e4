/*---
rule = "sysv.args.bool"
says = "A _Bool in a register is 0 or 1 in its low eight bits; the receiver must not look above them."
---*/
long f(_Bool a, _Bool b);
//@ sysv: a=rdi b=rsi -> rax
