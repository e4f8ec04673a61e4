/*---
rule = "win64.args.by-reference-copy"
says = "The copy behind a stack slot is the callee's own as well."
---*/
struct rgb { char r, g, b; };
int f(int a, int b, int c, int d, struct rgb e, struct rgb *p);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=&stack+40 p=stack+48 -> rax
