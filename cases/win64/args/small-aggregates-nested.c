/*---
rule = "win64.args.small-aggregates"
says = "The size of the whole decides, however deep its members lie."
---*/
struct inner { short a, b; };
struct middle { struct inner i; float x; };
struct outer { struct middle m; };
int f(struct outer a, struct inner b, double c);
//@ win64: a=rcx b=rdx c=xmm2 -> rax
//@ layout win64: struct middle: size=8 align=4 i=0 x=4
