/*---
rule = "win64.return.cxx-member-order"
says = "So for four bytes."
---*/
struct one { int a; };
struct s { int x; one f(int b, int c); };
//@ win64-gnu: this=rcx b=rdx c=r8 -> rax
//@ win64-msvc: this=rcx b=r8 c=r9 -> rdx&rax
