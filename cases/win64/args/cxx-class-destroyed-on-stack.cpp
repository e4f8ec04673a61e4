/*---
rule = "win64.args.cxx-class"
says = "Behind four arguments a class with a destructor lies on the stack: its bytes with MSVC, its address by IA-C++."
---*/
struct s { int a, b; ~s(); };
int f(int a, int b, int c, int d, s e, int g);
//@ win64-gnu: a=rcx b=rdx c=r8 d=r9 e=&stack+40 g=stack+48 -> rax
//@ win64-msvc: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 -> rax
