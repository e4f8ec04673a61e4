/*---
rule = "win64.layout.bitfields"
says = "In a union every bit-field starts at bit 0, and the union is as large as their unit."
---*/
union u { unsigned a : 3; unsigned b : 17; int c; };
union v { unsigned short a : 3; unsigned short b : 9; };
long long f(union u *p, union v *q);
//@ win64: p=rcx q=rdx -> rax
//@ layout win64: union u: size=4 align=4 a=@0:3 b=@0:17 c=0
//@ layout win64: union v: size=2 align=2 a=@0:3 b=@0:9
