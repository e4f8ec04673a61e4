/*---
rule = "sysv.layout.empty"
says = "An empty class has size 1, so that two objects have two addresses."
---*/
struct empty {};
struct pair { empty a, b; char c; };
long f(pair *p, empty &q);
//@ sysv: p=rdi q=rsi -> rax
//@ layout: pair: size=3 align=1 a=0 b=1 c=2
//@ layout: empty: size=1 align=1
