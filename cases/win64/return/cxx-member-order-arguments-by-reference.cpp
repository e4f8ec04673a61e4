/*---
rule = "win64.return.cxx-member-order"
says = "Large arguments by reference count behind both."
---*/
struct big { int a, b, c; };
struct s { int x; big f(big b, big c, big d); };
//@ win64-gnu: this=rdx b=&r8 c=&r9 d=&stack+40 -> &rax
//@ win64-msvc: this=rcx b=&r8 c=&r9 d=&stack+40 -> rdx&rax
