/*---
rule = "cxx.nullptr"
says = "As a member it is a pointer: INTEGER."
---*/
struct s { decltype(nullptr) a; short b; };
s f(s p, long q);
//@ sysv: p=rdi+rsi q=rdx -> rax+rdx
//@ win64-gnu: p=&rdx q=r8 -> &rax
//@ win64-msvc: p=&rdx q=r8 -> &rax
