/*---
rule = "win64.args.this-first"
says = "this takes the first of four positions: the fourth declared integer lies on the stack."
---*/
struct s { int a; long long f(int b, long long c, char d, int e); };
//@ win64-gnu: this=rcx b=rdx c=r8 d=r9 e=stack+40 -> rax
//@ win64-msvc: this=rcx b=rdx c=r8 d=r9 e=stack+40 -> rax
