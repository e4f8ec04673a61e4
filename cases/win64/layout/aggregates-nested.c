/*---
rule = "win64.layout.aggregates"
says = "A struct inside another keeps its alignment and its tail padding."
---*/
struct inner { short b; char c; };
struct outer { char a; struct inner i; char d; };
long long f(struct outer *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct inner: size=4 align=2 b=0 c=2
//@ layout win64: struct outer: size=8 align=2 a=0 i=2 d=6
