/*---
rule = "sysv.layout.bitint-padding"
says = "In a struct passed by value the bits above each width are not defined, in its register as in memory."
---*/
struct bits { _BitInt(5) a; _BitInt(12) b; _BitInt(30) c; };
struct bits f(struct bits x, long a);
//@ sysv: x=rdi a=rsi -> rax
//@ layout: struct bits: size=8 align=4 a=0 b=2 c=4
