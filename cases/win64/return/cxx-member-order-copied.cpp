/*---
rule = "win64.return.cxx-member-order"
says = "A result that is not trivial to copy, with an argument of its class."
---*/
struct r { r(const r &); ~r(); char a; };
struct s { double x; r f(r a); };
//@ win64-gnu: this=rdx a=&r8 -> &rax
//@ win64-msvc: this=rcx a=&r8 -> rdx&rax
