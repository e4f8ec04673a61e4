/*---
rule = "cxx.member-data-pointer"
says = "A class of a pointer to data member and a float: 8 bytes by value for MSVC, 16 by reference by IA-C++."
---*/
struct s { int a; };
struct pair { int s::*p; float x; };
pair f(pair p, float y);
//@ win64-gnu: p=&rdx y=xmm2 -> &rax
//@ win64-msvc: p=rcx y=xmm1 -> rax
//@ layout win64-gnu: pair: size=16 align=8 p=0 x=8
//@ layout win64-msvc: pair: size=8 align=4 p=0 x=4
