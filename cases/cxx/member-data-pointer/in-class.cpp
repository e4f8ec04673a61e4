/*---
rule = "cxx.member-data-pointer"
says = "As a member it has 8 bytes and their alignment."
---*/
struct s { int a; };
struct pair { int s::*p; float x; };
pair f(pair p, float y);
//@ sysv: p=rdi+xmm0 y=xmm1 -> rax+xmm0
//@ layout: pair: size=16 align=8 p=0 x=8
