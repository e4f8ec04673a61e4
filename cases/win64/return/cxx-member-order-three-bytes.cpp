/*---
rule = "win64.return.cxx-member-order"
says = "Three bytes have a hidden pointer everywhere: its place differs."
---*/
struct rgb { char r, g, b; };
struct s { int x; rgb f(rgb a); };
//@ win64-gnu: this=rdx a=&r8 -> &rax
//@ win64-msvc: this=rcx a=&r8 -> rdx&rax
