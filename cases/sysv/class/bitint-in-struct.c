/*---
rule = "sysv.class.bitint"
says = "A struct of a _BitInt(24) and an int is a single INTEGER eightbyte."
---*/
struct pair { _BitInt(24) a; int b; };
struct pair f(struct pair p, long c);
//@ sysv: p=rdi c=rsi -> rax
