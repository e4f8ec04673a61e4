/*---
rule = "win64.args.by-reference-align"
says = "A struct of 16 bytes, for the union in it is as large and as aligned as its long long: its copy lies at a multiple of 16."
---*/
union u { char a; unsigned long long b : 26; };
struct s { union u m; float x, y; };
float f(float a, double b, unsigned c, struct s d);
//@ win64: a=xmm0 b=xmm1 c=r8 d=&r9 -> xmm0
//@ layout win64: struct s: size=16 align=8 m=0 x=8 y=12
