/*---
rule = "win64.args.by-reference-align"
says = "The copies that stack slots point to are 16-aligned too."
---*/
struct triple { long long a, b, c; };
struct rgb { char r, g, b; };
int f(int a, int b, int c, int d, struct triple e, struct rgb g, struct triple h);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=&stack+40 g=&stack+48 h=&stack+56 -> rax
