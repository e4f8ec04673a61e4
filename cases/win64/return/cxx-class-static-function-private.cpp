/*---
rule = "win64.return.cxx-class"
says = "A static member function returns private data through MSVC's hidden pointer, which comes first."
---*/
class word { int a; };
struct s { int x; static word f(int b, int c); };
//@ win64-gnu: b=rcx c=rdx -> rax
//@ win64-msvc: b=rdx c=r8 -> &rax
