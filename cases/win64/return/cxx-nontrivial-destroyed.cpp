/*---
rule = "win64.return.cxx-nontrivial"
says = "A destructor of its own sends a class of 4 bytes to memory."
---*/
struct s { int a; ~s(); };
s f(int b, double c);
//@ win64-gnu: b=rdx c=xmm2 -> &rax
