/*---
rule = "win64.args.cxx-class"
says = "Behind four arguments the address of the temporary lies on the stack."
---*/
struct s { int a; s(const s &); };
int f(int a, int b, int c, int d, s e, int g, s h);
//@ win64-gnu: a=rcx b=rdx c=r8 d=r9 e=&stack+40 g=stack+48 h=&stack+56 -> rax
//@ win64-msvc: a=rcx b=rdx c=r8 d=r9 e=&stack+40 g=stack+48 h=&stack+56 -> rax
