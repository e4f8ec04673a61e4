/*---
rule = "win64.return.cxx-class"
says = "A private int: MSVC's hidden pointer."
---*/
class s { int a; };
s f(int a, int b);
//@ win64-gnu: a=rcx b=rdx -> rax
//@ win64-msvc: a=rdx b=r8 -> &rax
