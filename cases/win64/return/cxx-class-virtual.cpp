/*---
rule = "win64.return.cxx-class"
says = "A virtual function: a hidden pointer in either way, for eight bytes."
---*/
struct s { virtual int get(); };
s f(int a);
//@ win64-gnu: a=rdx -> &rax
//@ win64-msvc: a=rdx -> &rax
