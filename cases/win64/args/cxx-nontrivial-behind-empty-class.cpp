/*---
rule = "win64.args.cxx-nontrivial"
says = "Behind an empty class, which has its slot, lies the address of an object that nothing but its life tells apart."
---*/
struct e { };
struct n { n(const n &); };
void f(int a, int b, int c, int d, e x, n y);
//@ win64-gnu: a=rcx b=rdx c=r8 d=r9 x=stack+40 y=&stack+48 -> void
//@ win64-msvc: a=rcx b=rdx c=r8 d=r9 x=stack+40 y=&stack+48 -> void
