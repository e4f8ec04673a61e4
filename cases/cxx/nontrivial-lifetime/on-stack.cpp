/*---
rule = "cxx.nontrivial-lifetime"
says = "An address on the stack names a temporary with the same life."
---*/
struct s { char a; s(const s &); ~s(); };
long f(s a, s b, s c, s d, s e, s g, s h);
//@ sysv: a=&rdi b=&rsi c=&rdx d=&rcx e=&r8 g=&r9 h=&stack+8 -> rax
//@ win64-gnu: a=&rcx b=&rdx c=&r8 d=&r9 e=&stack+40 g=&stack+48 h=&stack+56 -> rax
//@ win64-msvc: a=&rcx b=&rdx c=&r8 d=&r9 e=&stack+40 g=&stack+48 h=&stack+56 -> rax
