/*---
rule = "win64.args.this-first"
says = "this of a class with a base is one pointer."
---*/
struct a { int x; };
struct s : a { int y; int f(int b, double c); };
//@ win64-gnu: this=rcx b=rdx c=xmm2 -> rax
//@ win64-msvc: this=rcx b=rdx c=xmm2 -> rax
//@ layout win64-gnu: s: size=8 align=4 :a=0 y=4
//@ layout win64-msvc: s: size=8 align=4 :a=0 y=4
