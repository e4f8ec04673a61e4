/*---
rule = "win64.return.cxx-member-order"
says = "An enum is no class either."
---*/
enum color { RED, GREEN };
struct s { int x; color f(color b, double c); };
//@ win64-gnu: this=rcx b=rdx c=xmm2 -> rax
//@ win64-msvc: this=rcx b=rdx c=xmm2 -> rax
