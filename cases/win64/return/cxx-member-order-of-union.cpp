/*---
rule = "win64.return.cxx-member-order"
says = "A member function of a union returns a class so too."
---*/
struct pair { int a, b; };
union u { int x; float y; pair f(float b); };
//@ win64-gnu: this=rcx b=xmm1 -> rax
//@ win64-msvc: this=rcx b=xmm2 -> rdx&rax
