/*---
rule = "cxx.member-data-pointer"
says = "As a member it has 8 bytes and their alignment."
---*/
struct s { int a; };
struct pair { int s::*p; float x; };
pair f(pair p, float y);
//@ sysv: p=rdi+xmm0 y=xmm1 -> rax+xmm0
//@ win64-gnu: p=&rdx y=xmm2 -> &rax
//@ layout: pair: size=16 align=8 p=0 x=8
//@ layout win64-gnu: pair: size=16 align=8 p=0 x=8
