/*---
rule = "win64.return.cxx-class"
says = "A member that has a base, though an empty one: the hidden pointer, before an argument that is such a class itself."
---*/
struct e { };
struct d : e { };
struct s { unsigned char m; d n; };
s f(s a, int b);
//@ win64-gnu: a=rcx b=rdx -> rax
//@ win64-msvc: a=rdx b=r8 -> &rax
