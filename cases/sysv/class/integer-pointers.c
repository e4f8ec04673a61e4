/*---
rule = "sysv.class.integer"
says = "Pointers to anything are INTEGER, pointers to floating-point data and to functions too."
---*/
double *f(double *a, long double *b, void (*c)(void), const char *d);
//@ sysv: a=rdi b=rsi c=rdx d=rcx -> rax
