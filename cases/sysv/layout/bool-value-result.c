/*---
rule = "sysv.layout.bool-value"
says = "A struct that holds a _Bool comes back with 0 or 1 in that byte."
---*/
struct answer { int a; _Bool b; };
struct answer f(int a, _Bool b);
//@ sysv: a=rdi b=rsi -> rax
//@ layout: struct answer: size=8 align=4 a=0 b=4
