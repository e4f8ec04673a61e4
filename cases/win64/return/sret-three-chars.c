/*---
rule = "win64.return.sret"
says = "A struct of three chars comes back through a hidden pointer, which rax holds at return."
---*/
struct rgb { unsigned char r, g, b; };
struct rgb f(int a, double b);
//@ win64: a=rdx b=xmm2 -> &rax
