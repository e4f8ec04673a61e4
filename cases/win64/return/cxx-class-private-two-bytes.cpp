/*---
rule = "win64.return.cxx-class"
says = "Two private bytes: MSVC's hidden pointer."
---*/
class s { char a, b; };
s f(float a);
//@ win64-gnu: a=xmm0 -> rax
//@ win64-msvc: a=xmm1 -> &rax
