/*---
rule = "win64.return.cxx-nontrivial"
says = "A copy constructor of its own sends a class of 8 bytes to memory, whose pointer comes before this."
---*/
struct s { double a; s(const s &); };
struct t { int x; s f(double b); };
//@ win64-gnu: this=rdx b=xmm2 -> &rax
