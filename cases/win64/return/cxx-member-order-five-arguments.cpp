/*---
rule = "win64.return.cxx-member-order"
says = "MSVC's hidden pointer for eight bytes moves each argument one position on."
---*/
struct pair { int a, b; };
struct s { int x; pair f(int b, int c, int d, int e, int g); };
//@ win64-gnu: this=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 -> rax
//@ win64-msvc: this=rcx b=r8 c=r9 d=stack+40 e=stack+48 g=stack+56 -> rdx&rax
