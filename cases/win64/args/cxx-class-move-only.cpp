/*---
rule = "win64.args.cxx-class-move-only"
says = "It can be moved, which copies its bytes, and not copied: trivial for the purposes of IA-C++'s calls; what Microsoft's compiler makes of it is on no record."
---*/
struct s { int x; s(s &&) = default; };
void f(s a, int b);
//@ win64-gnu: a=rcx b=rdx -> void
//@ win64-msvc: a=rcx b=rdx -> void
