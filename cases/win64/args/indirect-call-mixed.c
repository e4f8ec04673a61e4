/*---
rule = "win64.args.indirect-call"
says = "A call through a function pointer places its arguments as a direct call does, and reaches its target once."
---*/
struct odd { char x[3]; };
struct pair { int a; float x; };
long long f(int a, double x, struct odd p, struct pair q, float y, short b);
//@ win64: a=rcx x=xmm1 p=&r8 q=r9 y=stack+40 b=stack+48 -> rax
