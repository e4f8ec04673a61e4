/*---
rule = "win64.return.cxx-member-order"
says = "A member function of a derived class, and a result with a base."
---*/
struct a { int x; };
struct r : a { int y; };
struct s : a { int z; r f(int b); };
//@ win64-gnu: this=rcx b=rdx -> rax
//@ win64-msvc: this=rcx b=r8 -> rdx&rax
