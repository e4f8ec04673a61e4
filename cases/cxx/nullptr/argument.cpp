/*---
rule = "cxx.nullptr"
says = "nullptr_t takes an INTEGER place, which holds a null pointer."
---*/
decltype(nullptr) f(double d, decltype(nullptr) a, long b, std::nullptr_t c);
//@ sysv: d=xmm0 a=rdi b=rsi c=rdx -> rax
//@ win64-gnu: d=xmm0 a=rdx b=r8 c=r9 -> rax
//@ win64-msvc: d=xmm0 a=rdx b=r8 c=r9 -> rax
