/*---
rule = "win64.return.cxx-member-order"
says = "A pointer to a class is no class."
---*/
struct pair { int a, b; };
struct s { int x; pair *f(pair *b); };
//@ win64-gnu: this=rcx b=rdx -> rax
//@ win64-msvc: this=rcx b=rdx -> rax
