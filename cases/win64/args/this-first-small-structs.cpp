/*---
rule = "win64.args.this-first"
says = "Small structs by value have their positions behind this."
---*/
struct pair { int a, b; };
struct one { char c; };
struct s { int a; int f(pair b, one c, pair d, pair e); };
//@ win64-gnu: this=rcx b=rdx c=r8 d=r9 e=stack+40 -> rax
//@ win64-msvc: this=rcx b=rdx c=r8 d=r9 e=stack+40 -> rax
