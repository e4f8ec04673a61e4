/*---
rule = "win64.return.cxx-class"
says = "A constructor asks MSVC for a hidden pointer, for one byte too; IA-C++ looks at copies and destructors alone."
---*/
struct s { s(int); char a; };
s f(int a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rdx -> &rax
