/*---
rule = "sysv.class.large-aggregate"
says = "A union of a __m512 and 65 chars has more than eight eightbytes: MEMORY before its classes are looked at."
---*/
union mix { __m512 v; char c[65]; };
long f(union mix m, long a, double x);
//@ sysv: m=stack+8 a=rdi x=xmm0 -> rax
//@ layout: union mix: size=128 align=64 v=0 c=0
