/*---
rule = "win64.return.cxx-member-order"
says = "So does a virtual function."
---*/
struct pair { int a, b; };
struct s { int x; virtual pair f(int b); };
//@ win64-gnu: this=rcx b=rdx -> rax
//@ win64-msvc: this=rcx b=r8 -> rdx&rax
