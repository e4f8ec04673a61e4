/*---
rule = "cxx.class-layout"
says = "An empty base behind data goes back to offset 0."
---*/
struct e {};
struct a { double x; };
struct s : a, e { float y; };
s f(s p);
//@ sysv: p=xmm0+xmm1 -> xmm0+xmm1
//@ win64-gnu: p=&rdx -> &rax
//@ layout: s: size=16 align=8 :a=0 :e=0 y=8
//@ layout win64-gnu: s: size=16 align=8 :a=0 :e=0 y=8
