/*---
rule = "win64.return.cxx-class"
says = "For twelve private bytes the hidden pointer is everyone's."
---*/
class s { int a, b, c; };
s f(int a, s b);
//@ win64-gnu: a=rdx b=&r8 -> &rax
//@ win64-msvc: a=rdx b=&r8 -> &rax
