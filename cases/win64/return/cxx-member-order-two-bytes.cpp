/*---
rule = "win64.return.cxx-member-order"
says = "So for two bytes."
---*/
struct two { char a, b; };
struct s { int x; two f(double b); };
//@ win64-gnu: this=rcx b=xmm1 -> rax
//@ win64-msvc: this=rcx b=xmm2 -> rdx&rax
