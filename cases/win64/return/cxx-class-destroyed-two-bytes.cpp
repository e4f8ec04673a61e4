/*---
rule = "win64.return.cxx-class"
says = "A destructor: a hidden pointer for two bytes."
---*/
struct s { short a; ~s(); };
s f(int a, double b);
//@ win64-gnu: a=rdx b=xmm2 -> &rax
//@ win64-msvc: a=rdx b=xmm2 -> &rax
