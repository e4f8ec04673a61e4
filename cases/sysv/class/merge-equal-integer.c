/*---
rule = "sysv.class.eightbyte-merge"
says = "INTEGER with INTEGER is INTEGER: eight chars and shorts in one register."
---*/
struct mix { char a; short b; int c; };
struct mix f(struct mix m, long d);
//@ sysv: m=rdi d=rsi -> rax
