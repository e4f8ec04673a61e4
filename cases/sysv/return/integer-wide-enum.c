/*---
rule = "sysv.return.integer"
says = "An enum of eight bytes fills rax."
---*/
enum wide { NEAR, FAR = 0x100000000 };
enum wide f(int a, enum wide b);
//@ sysv: a=rdi b=rsi -> rax
