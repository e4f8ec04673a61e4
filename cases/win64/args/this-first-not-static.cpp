/*---
rule = "win64.args.this-first"
says = "A static member function takes no this: its first argument is in rcx."
---*/
struct s { int a; static int f(int b, double c, int d, int e); };
//@ win64-gnu: b=rcx c=xmm1 d=r8 e=r9 -> rax
//@ win64-msvc: b=rcx c=xmm1 d=r8 e=r9 -> rax
