/*---
rule = "cxx.class-layout"
says = "A bit-field is not placed in the padding bits of a base, but in the next byte."
---*/
class a { int x : 5; };
struct s : a { int y : 3; };
long f(s p);
//@ sysv: p=rdi -> rax
//@ win64-gnu: p=rcx -> rax
//@ layout: s: size=4 align=4 :a=0 y=@8:3
