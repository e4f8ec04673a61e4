/*---
rule = "win64.args.cxx-class"
says = "A class with a virtual function has no trivial copy constructor: its eight bytes go by reference."
---*/
struct s { virtual int get(); };
int f(s a, int b);
//@ win64-gnu: a=&rcx b=rdx -> rax
//@ win64-msvc: a=&rcx b=rdx -> rax
//@ layout win64-gnu: s: size=8 align=8
//@ layout win64-msvc: s: size=8 align=8
