/*---
rule = "win64.return.cxx-class"
says = "A destructor: a hidden pointer for four bytes, though MSVC passes them by value."
---*/
struct s { int a; ~s(); };
s f(s a, int b);
//@ win64-gnu: a=&rdx b=r8 -> &rax
//@ win64-msvc: a=rdx b=r8 -> &rax
