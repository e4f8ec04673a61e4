/*---
rule = "win64.return.cxx-member-order"
says = "The pointer to a large result: behind this with MSVC, before it in the order of IA-C++."
---*/
struct big { long long a, b, c; };
struct s { int x; big f(int b); };
//@ win64-gnu: this=rdx b=r8 -> &rax
//@ win64-msvc: this=rcx b=r8 -> rdx&rax
