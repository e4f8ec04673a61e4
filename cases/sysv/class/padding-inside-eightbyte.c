/*---
rule = "sysv.class.padding"
says = "The padding behind a char does not disturb its eightbyte, nor the double in the next one."
---*/
struct gap { char a; double b; };
struct gap f(struct gap g, long c);
//@ sysv: g=rdi+xmm0 c=rsi -> rax+xmm0
