/*---
rule = "sysv.layout.aggregates"
says = "A char in a union with a long double has 16 bytes to itself."
---*/
union num { char c; long double x; };
struct pair { char a; union num n; };
long f(struct pair *p);
//@ sysv: p=rdi -> rax
//@ layout: union num: size=16 align=16 c=0 x=0
//@ layout: struct pair: size=32 align=16 a=0 n=16
