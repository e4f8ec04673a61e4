/*---
rule = "sysv.layout.bool-value"
says = "Each _Bool in memory is a byte that holds 0 or 1, also when a struct of them travels in a register."
---*/
struct flags { _Bool a, b, c; };
long f(struct flags x, struct flags *p);
//@ sysv: x=rdi p=rsi -> rax
//@ layout: struct flags: size=3 align=1 a=0 b=1 c=2
