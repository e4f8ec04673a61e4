/*---
rule = "cxx.nullptr"
says = "Behind this nullptr_t is in rdx."
---*/
struct s { int a; int f(decltype(nullptr) b, int c); };
//@ win64-gnu: this=rcx b=rdx c=r8 -> rax
//@ win64-msvc: this=rcx b=rdx c=r8 -> rax
