/*---
rule = "win64.layout.aggregates"
says = "A union is as large as its largest member, rounded up to its strictest alignment, and all of them are at 0."
---*/
union u { char *p; short s; long l; };
union v { int a; char c[5]; };
long long f(union u *p, union v *q);
//@ win64: p=rcx q=rdx -> rax
//@ layout win64: union u: size=8 align=8 p=0 s=0 l=0
//@ layout win64: union v: size=8 align=4 a=0 c=0
