/*---
rule = "sysv.varargs.al-upper-bound"
says = "Without a prototype al bounds the vector registers of structs too: a pair of doubles counts two, a mixed struct one."
---*/
struct pair { double x, y; };
struct mixed { long a; float x; };
long f();
//@ sysv: call f((struct pair), (struct mixed), 3.0): arg1=xmm0+xmm1 arg2=rdi+xmm2 arg3=xmm3 al=4 -> rax
