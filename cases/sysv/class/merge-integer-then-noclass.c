/*---
rule = "sysv.class.eightbyte-merge"
says = "INTEGER stays INTEGER when the empty struct of the union comes second: the order of the two fields does not matter."
---*/
struct empty {};
union mix { int x; struct empty e; };
union mix f(union mix m, long d);
//@ sysv: m=rdi d=rsi -> rax
