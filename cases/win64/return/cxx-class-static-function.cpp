/*---
rule = "win64.return.cxx-class"
says = "A static member function returns two ints in rax."
---*/
struct pair { int a, b; };
struct s { int x; static pair f(int b, double c); };
//@ win64-gnu: b=rcx c=xmm1 -> rax
//@ win64-msvc: b=rcx c=xmm1 -> rax
