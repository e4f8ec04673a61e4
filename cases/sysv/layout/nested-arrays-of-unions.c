/*---
rule = "sysv.layout.nested-arrays"
says = "A union of nine chars and an int is rounded up to 12, in an array as well."
---*/
union u { char a[9]; int b; };
struct mix { char c; union u d[2]; char e; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: union u: size=12 align=4 a=0 b=0
//@ layout: struct mix: size=32 align=4 c=0 d=4 e=28
