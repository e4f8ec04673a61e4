/*---
rule = "win64.args.this-first"
says = "Integers and doubles count their positions behind this."
---*/
struct s { int a; double f(double b, int c, float d, double e, int g); };
//@ win64-gnu: this=rcx b=xmm1 c=r8 d=xmm3 e=stack+40 g=stack+48 -> xmm0
//@ win64-msvc: this=rcx b=xmm1 c=r8 d=xmm3 e=stack+40 g=stack+48 -> xmm0
