/*---
rule = "win64.args.cxx-nontrivial"
says = "A member that is a reference to an rvalue deletes the copy constructor, a declared destructor the move constructor: nothing can copy it."
---*/
struct s { long long &&a; ~s() = default; };
long long f(s p, long long b);
//@ win64-gnu: p=&rcx b=rdx -> rax
