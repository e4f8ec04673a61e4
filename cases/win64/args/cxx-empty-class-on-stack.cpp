/*---
rule = "win64.args.stack-order"
says = "An empty class has a byte, and so a slot like any other: behind the fourth argument too."
---*/
struct e { };
void f(int a, int b, int c, int d, e x, int y, e z, double w);
//@ win64-gnu: a=rcx b=rdx c=r8 d=r9 x=stack+40 y=stack+48 z=stack+56 w=stack+64 -> void
//@ win64-msvc: a=rcx b=rdx c=r8 d=r9 x=stack+40 y=stack+48 z=stack+56 w=stack+64 -> void
