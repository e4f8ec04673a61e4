/*---
rule = "cxx.member-function-pointer"
says = "With one general register left it goes to the stack whole."
---*/
struct s;
long f(long a, long b, long c, long d, long e, void (s::*p)(), long g);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 p=stack+8 g=r9 -> rax
