/*---
rule = "win64.return.cxx-member-order"
says = "A result with private data is in rax by IA-C++."
---*/
class word { int a; };
struct s { int x; word f(word a, int b); };
//@ win64-gnu: this=rcx a=rdx b=r8 -> rax
//@ win64-msvc: this=rcx a=r8 b=r9 -> rdx&rax
