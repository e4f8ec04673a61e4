/*---
rule = "sysv.class.eightbyte-merge"
says = "NO_CLASS yields: a union of an empty struct and an int is INTEGER."
---*/
struct empty {};
union mix { struct empty e; int x; };
union mix f(union mix m, long d);
//@ sysv: m=rdi d=rsi -> rax
