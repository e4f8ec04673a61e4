/*---
rule = "win64.args.this-first"
says = "Large structs by reference have their positions behind this."
---*/
struct big { long long a, b, c; };
struct s { int a; int f(big b, int c, big d, big e); };
//@ win64-gnu: this=rcx b=&rdx c=r8 d=&r9 e=&stack+40 -> rax
//@ win64-msvc: this=rcx b=&rdx c=r8 d=&r9 e=&stack+40 -> rax
