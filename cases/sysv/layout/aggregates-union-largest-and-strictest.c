/*---
rule = "sysv.layout.aggregates"
says = "A union's size comes from its largest member and its alignment from its strictest, rounded to fit both."
---*/
union mix { char a[9]; int b; short c; };
long f(union mix *p);
//@ sysv: p=rdi -> rax
//@ layout: union mix: size=12 align=4 a=0 b=0 c=0
