/*---
rule = "win64.return.cxx-class"
says = "A union with a member function comes back in rax."
---*/
union u { float a; int b; int get() const; };
u f(float a);
//@ win64-gnu: a=xmm0 -> rax
//@ win64-msvc: a=xmm0 -> rax
