/*---
rule = "win64.return.cxx-class"
says = "A static member function changes nothing: rax."
---*/
struct s { double a; static int count(); };
s f(double a);
//@ win64-gnu: a=xmm0 -> rax
//@ win64-msvc: a=xmm0 -> rax
