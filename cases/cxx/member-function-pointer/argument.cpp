/*---
rule = "cxx.member-function-pointer"
says = "A pointer to member function is two INTEGER eightbytes, ptr and adj."
---*/
struct s { int a; };
long (s::*f(long (s::*p)(int), int a))(int);
//@ sysv: p=rdi+rsi a=rdx -> rax+rdx
//@ win64-gnu: p=&rdx a=r8 -> &rax
