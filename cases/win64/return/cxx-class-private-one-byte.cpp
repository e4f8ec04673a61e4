/*---
rule = "win64.return.cxx-class"
says = "A private member: MSVC's hidden pointer, where IA-C++ has rax."
---*/
class s { char a; };
s f(int a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rdx -> &rax
