/*---
rule = "sysv.class.bitfields"
says = "Bit-fields of _Bool are INTEGER like any other."
---*/
struct flags { _Bool a : 1, b : 1; double x; };
struct flags f(struct flags s, long y);
//@ sysv: s=rdi+xmm0 y=rsi -> rax+xmm0
