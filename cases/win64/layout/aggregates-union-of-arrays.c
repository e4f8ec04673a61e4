/*---
rule = "win64.layout.aggregates"
says = "The longest member of a union is an array of twenty floats; the strictest is a pointer."
---*/
union u { char *a; char b; float g[20]; };
union v { char c[3]; short s; };
long long f(union u *p, union v *q);
//@ win64: p=rcx q=rdx -> rax
//@ layout win64: union u: size=80 align=8 a=0 b=0 g=0
//@ layout win64: union v: size=4 align=2 c=0 s=0
