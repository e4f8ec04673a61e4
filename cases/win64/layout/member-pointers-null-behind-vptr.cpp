/*---
rule = "win64.layout.member-pointers"
says = "A null pointer to data member is -1, of a class with virtual functions too; to Clang it is 0 there, where no member can lie."
---*/
struct s { int a; virtual void v(); };
void f(int s::*a);
//@ win64-gnu: a=rcx -> void
//@ win64-msvc: a=rcx -> void
