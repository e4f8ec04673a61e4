/*---
rule = "win64.return.cxx-class"
says = "Member functions that are not virtual change nothing: rax."
---*/
struct s { int a, b; int get() const; void set(int); };
s f(int a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rcx -> rax
