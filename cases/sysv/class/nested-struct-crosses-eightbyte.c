/*---
rule = "sysv.class.nested-and-arrays"
says = "The inner struct {float, int} lies across the boundary: its float shares with the outer float, its int is alone."
---*/
struct inner { float b; int c; };
struct outer { float a; struct inner d; };
struct outer f(struct outer o, float y, long n);
//@ sysv: o=xmm0+rdi y=xmm1 n=rsi -> xmm0+rax
//@ layout: struct outer: size=12 align=4 a=0 d=4
