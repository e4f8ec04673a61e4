/*---
rule = "cxx.class-layout"
says = "A class with a base is no POD: one derived from it again uses the padding at its end."
---*/
struct a { int x; };
struct b : a { char y; };
struct c : b { char z; };
long f(c *p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
//@ layout: b: size=8 align=4 :a=0 y=4
//@ layout: c: size=8 align=4 :b=0 z=5
//@ layout win64-gnu: b: size=8 align=4 :a=0 y=4
//@ layout win64-gnu: c: size=8 align=4 :b=0 z=5
