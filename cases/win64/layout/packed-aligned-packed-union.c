/*---
rule = "win64.layout.packed-aligned"
says = "A packed union is as large as its largest member, without rounding."
---*/
union __attribute__((packed)) u { int a; char c[5]; };
struct two { char d; union u e; };
long long f(struct two *p);
//@ win64: p=rcx -> rax
//@ layout win64: union u: size=5 align=1 a=0 c=0
//@ layout win64: struct two: size=6 align=1 d=0 e=1
