/*---
rule = "cxx.reference"
says = "A reference that is a member is a pointer in the object: INTEGER beside the double."
---*/
struct holder { int &r; double d; };
holder f(holder p, holder &q);
//@ sysv: p=rdi+xmm0 q=rsi -> rax+xmm0
//@ win64-gnu: p=&rdx q=r8 -> &rax
//@ win64-msvc: p=&rdx q=r8 -> &rax
//@ layout: holder: size=16 align=8 r=0 d=8
//@ layout win64-gnu: holder: size=16 align=8 r=0 d=8
//@ layout win64-msvc: holder: size=16 align=8 r=0 d=8
