/*---
rule = "win64.args.stack-order"
says = "A class of two empty ones has two bytes and no value: it has its slot on the stack like any other."
---*/
struct e { };
struct s { e a, b; };
void f(int a, int b, int c, int d, s x, short y);
//@ win64-gnu: a=rcx b=rdx c=r8 d=r9 x=stack+40 y=stack+48 -> void
//@ win64-msvc: a=rcx b=rdx c=r8 d=r9 x=stack+40 y=stack+48 -> void
