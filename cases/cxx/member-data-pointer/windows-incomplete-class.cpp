/*---
rule = "cxx.member-data-pointer"
says = "To a member of a class that is only declared MSVC has 12 bytes, by reference; by IA-C++ it is an offset as ever."
---*/
struct s;
int f(int a, int s::*b, int c);
//@ win64-gnu: a=rcx b=rdx c=r8 -> rax
//@ win64-msvc: a=rcx b=&rdx c=r8 -> rax
