/*---
rule = "cxx.reference"
says = "The seventh reference lies on the stack, as a pointer."
---*/
long f(char &a, short &b, int &c, long &d, float &e, double &g, long double &h, long i);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 i=stack+16 -> rax
//@ win64-gnu: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 h=stack+56 i=stack+64 -> rax
//@ win64-msvc: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 h=stack+56 i=stack+64 -> rax
