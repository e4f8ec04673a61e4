/*---
rule = "win64.return.sret"
says = "A struct of one long double comes back in rax where that is a double, and through a hidden pointer where it has 80 bits."
---*/
struct s { long double x; };
struct s f(int a, struct s b);
//@ win64-msvc: a=rcx b=rdx -> rax
//@ win64-gnu: a=rdx b=&r8 -> &rax
//@ win64-ms_abi: a=rdx b=&r8 -> &rax
