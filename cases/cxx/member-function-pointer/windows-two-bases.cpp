/*---
rule = "cxx.member-function-pointer"
says = "With two bases it does not fit in a register for MSVC either: by reference."
---*/
struct base { int x; };
struct other { int y; };
struct s : base, other { int z; };
int f(int (s::*a)(), int b);
//@ win64-gnu: a=&rcx b=rdx -> rax
//@ win64-msvc: a=&rcx b=rdx -> rax
