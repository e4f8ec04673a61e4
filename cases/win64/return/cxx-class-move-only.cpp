/*---
rule = "win64.return.cxx-class-move-only"
says = "Its only constructor is a move constructor that is defaulted where it is declared: in rax to IA-C++; the manual of Microsoft's compiler can be read both ways."
---*/
struct s { int x; s(s &&) = default; };
s f(int a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rcx -> rax
