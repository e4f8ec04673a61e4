/*---
rule = "cxx.member-data-pointer"
says = "It is 4 bytes for MSVC, and the size of a pointer by IA-C++."
---*/
struct s { int a; };
struct holder { char c; int s::*p; };
int f(holder *h);
//@ win64-gnu: h=rcx -> rax
//@ win64-msvc: h=rcx -> rax
//@ layout win64-gnu: holder: size=16 align=8 c=0 p=8
//@ layout win64-msvc: holder: size=8 align=4 c=0 p=4
