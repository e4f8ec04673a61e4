/*---
rule = "cxx.reference"
says = "The seventh reference lies on the stack, as a pointer."
---*/
long f(char &a, short &b, int &c, long &d, float &e, double &g, long double &h, long i);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 i=stack+16 -> rax
