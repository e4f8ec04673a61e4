/*---
rule = "sysv.stack.align-32-64"
says = "A struct that holds a __m256 among other members goes to the stack and asks for the same alignment."
---*/
struct tagged { __m256 v; int t; };
long f(long a, struct tagged s);
//@ sysv: a=rdi s=stack+8 -> rax
//@ layout: struct tagged: size=64 align=32 v=0 t=32
