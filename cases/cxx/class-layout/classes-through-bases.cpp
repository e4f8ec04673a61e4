/*---
rule = "cxx.class-layout"
says = "The eightbytes of a base are classified with those of the class that it is in."
---*/
struct a { float x; };
struct b : a { float y; };
struct s : b { int n; float z; };
s f(s p, float q);
//@ sysv: p=xmm0+rdi q=xmm1 -> xmm0+rax
//@ win64-gnu: p=&rdx q=xmm2 -> &rax
//@ win64-msvc: p=&rdx q=xmm2 -> &rax
//@ layout: s: size=16 align=4 :b=0 n=8 z=12
//@ layout win64-gnu: s: size=16 align=4 :b=0 n=8 z=12
//@ layout win64-msvc: s: size=16 align=4 :b=0 n=8 z=12
