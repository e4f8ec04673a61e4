/*---
rule = "win64.return.cxx-class"
says = "A reference as a member: MSVC's hidden pointer, where IA-C++ has rax."
---*/
struct s { int &r; };
s f(int &a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rdx -> &rax
//@ layout win64-gnu: s: size=8 align=8 r=0
//@ layout win64-msvc: s: size=8 align=8 r=0
