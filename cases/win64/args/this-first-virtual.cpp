/*---
rule = "win64.args.this-first"
says = "A virtual function takes this as any other does."
---*/
struct s { int a; virtual int f(int b, double c, int d, int e); };
//@ win64-gnu: this=rcx b=rdx c=xmm2 d=r9 e=stack+40 -> rax
//@ win64-msvc: this=rcx b=rdx c=xmm2 d=r9 e=stack+40 -> rax
