/*---
rule = "win64.args.small-aggregates"
says = "A union of a char and two chars is two bytes, and goes by value."
---*/
union u { char a; unsigned char b[2]; };
int f(int a, union u b, int c, union u d);
//@ win64: a=rcx b=rdx c=r8 d=r9 -> rax
//@ layout win64: union u: size=2 align=1 a=0 b=0
