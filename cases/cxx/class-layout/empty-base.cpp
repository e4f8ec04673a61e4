/*---
rule = "cxx.class-layout"
says = "An empty base takes no room."
---*/
struct empty {};
struct s : empty { int a; };
long f(s p, long b);
//@ sysv: p=rdi b=rsi -> rax
//@ win64-gnu: p=rcx b=rdx -> rax
//@ win64-msvc: p=rcx b=rdx -> rax
//@ layout: s: size=4 align=4 :empty=0 a=0
//@ layout win64-gnu: s: size=4 align=4 :empty=0 a=0
//@ layout win64-msvc: s: size=4 align=4 :empty=0 a=0
