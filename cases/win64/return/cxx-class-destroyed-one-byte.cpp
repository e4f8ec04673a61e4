/*---
rule = "win64.return.cxx-class"
says = "A destructor: a hidden pointer in either way, for one byte too."
---*/
struct s { char a; ~s(); };
s f(int a);
//@ win64-gnu: a=rdx -> &rax
//@ win64-msvc: a=rdx -> &rax
