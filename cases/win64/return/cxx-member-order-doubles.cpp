/*---
rule = "win64.return.cxx-member-order"
says = "With this and a hidden pointer the third double lies on the stack."
---*/
struct big { double a, b, c; };
struct s { double x; big f(double b, double c, double d, double e); };
//@ win64-gnu: this=rdx b=xmm2 c=xmm3 d=stack+40 e=stack+48 -> &rax
//@ win64-msvc: this=rcx b=xmm2 c=xmm3 d=stack+40 e=stack+48 -> rdx&rax
