/*---
rule = "win64.args.small-aggregates"
says = "An int makes a union of five chars eight bytes, which go by value; without it five bytes go by reference."
---*/
union u { int a; char c[5]; };
union v { char c[5]; };
int f(union u a, union v b, int c);
//@ win64: a=rcx b=&rdx c=r8 -> rax
//@ layout win64: union u: size=8 align=4 a=0 c=0
//@ layout win64: union v: size=5 align=1 c=0
