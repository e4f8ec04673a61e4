/*---
rule = "sysv.class.union"
says = "The largest member decides the size: seventeen chars beside a long make the union memory."
---*/
union mix { char c[17]; long l; };
union mix f(union mix m, long a);
//@ sysv: m=stack+8 a=rsi -> &rax
//@ layout: union mix: size=24 align=8 c=0 l=0
