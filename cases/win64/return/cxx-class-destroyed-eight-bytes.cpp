/*---
rule = "win64.return.cxx-class"
says = "A destructor: a hidden pointer for eight bytes."
---*/
struct s { int a, b; ~s(); };
s f(int a, int b, int c, double d);
//@ win64-gnu: a=rdx b=r8 c=r9 d=stack+40 -> &rax
//@ win64-msvc: a=rdx b=r8 c=r9 d=stack+40 -> &rax
