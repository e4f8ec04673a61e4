/*---
rule = "win64.return.cxx-member-order"
says = "A scalar is no class: no hidden pointer."
---*/
struct s { int x; long long f(int b, int c, int d); };
//@ win64-gnu: this=rcx b=rdx c=r8 d=r9 -> rax
//@ win64-msvc: this=rcx b=rdx c=r8 d=r9 -> rax
