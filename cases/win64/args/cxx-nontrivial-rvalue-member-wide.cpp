/*---
rule = "win64.args.cxx-nontrivial"
says = "Wider than a slot, it goes by address either way: of an object that the caller constructs, not of a copy of bytes."
---*/
struct s { long long &&r; long long y; s &operator=(const s &); };
void f(int a, s b);
//@ win64-gnu: a=rcx b=&rdx -> void
//@ win64-msvc: a=rcx b=&rdx -> void
