/*---
rule = "cxx.nontrivial-lifetime"
says = "Each argument has a temporary of its own, each with one life."
---*/
struct s { long a; s(const s &); ~s(); };
struct t { double b[4]; t(t &&); ~t(); };
long f(s p, t q, int n, s r);
//@ sysv: p=&rdi q=&rsi n=rdx r=&rcx -> rax
//@ win64-gnu: p=&rcx q=&rdx n=r8 r=&r9 -> rax
//@ win64-msvc: p=&rcx q=&rdx n=r8 r=&r9 -> rax
