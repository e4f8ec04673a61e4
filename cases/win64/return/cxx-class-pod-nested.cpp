/*---
rule = "win64.return.cxx-class"
says = "A struct of structs that meet the requirements meets them: rax."
---*/
struct in { short a, b; int get(); };
struct s { in x, y; };
s f(int a);
//@ win64-gnu: a=rcx -> rax
//@ win64-msvc: a=rcx -> rax
