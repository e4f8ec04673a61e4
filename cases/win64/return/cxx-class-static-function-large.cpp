/*---
rule = "win64.return.cxx-class"
says = "A static member function has the hidden pointer of a large result in rcx."
---*/
struct big { long long a, b, c; };
struct s { int x; static big f(int b, double c, int d, int e); };
//@ win64-gnu: b=rdx c=xmm2 d=r9 e=stack+40 -> &rax
//@ win64-msvc: b=rdx c=xmm2 d=r9 e=stack+40 -> &rax
