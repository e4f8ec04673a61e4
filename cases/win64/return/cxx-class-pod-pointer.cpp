/*---
rule = "win64.return.cxx-class"
says = "A pointer as a member is not what a reference is: rax."
---*/
struct s { int *p; };
s f(int *a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rcx -> rax
