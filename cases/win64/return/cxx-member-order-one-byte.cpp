/*---
rule = "win64.return.cxx-member-order"
says = "So for one byte."
---*/
struct one { char a; };
struct s { int x; one f(); };
//@ win64-gnu: this=rcx -> rax
//@ win64-msvc: this=rcx -> rdx&rax
