/*---
rule = "win64.return.cxx-member-order"
says = "A struct of one double is a class as well."
---*/
struct one { double a; };
struct s { double x; one f(double b, double c); };
//@ win64-gnu: this=rcx b=xmm1 c=xmm2 -> rax
//@ win64-msvc: this=rcx b=xmm2 c=xmm3 -> rdx&rax
