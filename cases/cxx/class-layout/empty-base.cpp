/*---
rule = "cxx.class-layout"
says = "An empty base takes no room."
---*/
struct empty {};
struct s : empty { int a; };
long f(s p, long b);
//@ sysv: p=rdi b=rsi -> rax
//@ layout: s: size=4 align=4 :empty=0 a=0
