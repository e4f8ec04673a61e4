/*---
rule = "sysv.class.integer"
says = "A _Bool and an enum are INTEGER."
---*/
enum size { SMALL, BIG = 1000 };
enum size f(_Bool a, enum size b, double x);
//@ sysv: a=rdi b=rsi x=xmm0 -> rax
