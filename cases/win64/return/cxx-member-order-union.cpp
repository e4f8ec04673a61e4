/*---
rule = "win64.return.cxx-member-order"
says = "So is a union."
---*/
union number { int a; float b; };
struct s { int x; number f(float b, int c); };
//@ win64-gnu: this=rcx b=xmm1 c=r8 -> rax
//@ win64-msvc: this=rcx b=xmm2 c=r9 -> rdx&rax
