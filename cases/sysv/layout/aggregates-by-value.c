/*---
rule = "sysv.layout.aggregates"
says = "A struct is loaded into registers as it lies in memory, padding and all."
---*/
struct mix { char a; short b; char c; long d; };
long f(struct mix m);
//@ sysv: m=rdi+rsi -> rax
//@ layout: struct mix: size=16 align=8 a=0 b=2 c=4 d=8
