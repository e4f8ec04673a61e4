/*---
rule = "sysv.layout.aggregates"
says = "A struct of chars has alignment 1 and no padding."
---*/
struct name { char a; char b[4]; char c; };
long f(struct name *p);
//@ sysv: p=rdi -> rax
//@ layout: struct name: size=6 align=1 a=0 b=1 c=5
