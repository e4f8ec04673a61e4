/*---
rule = "win64.args.this-first"
says = "Behind this three are in registers, the rest on the stack in order."
---*/
struct s { int a; int f(int b, int c, int d, int e, double g, char h, long long i); };
//@ win64-gnu: this=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 h=stack+56 i=stack+64 -> rax
//@ win64-msvc: this=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 h=stack+56 i=stack+64 -> rax
