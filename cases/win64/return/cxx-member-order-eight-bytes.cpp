/*---
rule = "win64.return.cxx-member-order"
says = "A member function returns two ints through MSVC's hidden pointer, in rax by IA-C++."
---*/
struct pair { int a, b; };
struct s { int x; pair f(int b); };
//@ win64-gnu: this=rcx b=rdx -> rax
//@ win64-msvc: this=rcx b=r8 -> rdx&rax
