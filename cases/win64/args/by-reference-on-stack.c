/*---
rule = "win64.args.by-reference"
says = "From the fifth position on the pointer is on the stack, for three bytes as for forty."
---*/
struct rgb { char r, g, b; };
struct big { long long v[5]; };
int f(int a, double b, int c, double d, struct rgb e, struct big g, int h);
//@ win64: a=rcx b=xmm1 c=r8 d=xmm3 e=&stack+40 g=&stack+48 h=stack+56 -> rax
