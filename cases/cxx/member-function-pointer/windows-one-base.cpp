/*---
rule = "cxx.member-function-pointer"
says = "With one base it is one address for MSVC still."
---*/
struct base { int x; };
struct s : base { int y; };
int f(int (s::*a)(), int b, int c, int d, int (s::*e)());
//@ win64-gnu: a=&rcx b=rdx c=r8 d=r9 e=&stack+40 -> rax
//@ win64-msvc: a=rcx b=rdx c=r8 d=r9 e=stack+40 -> rax
