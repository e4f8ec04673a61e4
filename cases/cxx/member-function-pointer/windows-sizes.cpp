/*---
rule = "cxx.member-function-pointer"
says = "16 bytes by IA-C++, 8 for MSVC where the class has one base or none."
---*/
struct s { int a; };
struct holder { char c; int (s::*p)(); };
int f(holder *h);
//@ win64-gnu: h=rcx -> rax
//@ win64-msvc: h=rcx -> rax
//@ layout win64-gnu: holder: size=24 align=8 c=0 p=8
//@ layout win64-msvc: holder: size=16 align=8 c=0 p=8
