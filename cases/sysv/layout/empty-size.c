/*---
rule = "sysv.layout.empty"
says = "An empty struct has size 0 in C and moves nothing."
---*/
struct empty {};
struct mix { char a; struct empty e; char b; };
long f(struct mix *p, struct empty *q);
//@ sysv: p=rdi q=rsi -> rax
//@ layout: struct empty: size=0 align=1
//@ layout: struct mix: size=2 align=1 a=0 e=1 b=1
