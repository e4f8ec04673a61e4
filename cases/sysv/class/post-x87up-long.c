/*---
rule = "sysv.class.post-merge-x87up"
says = "A long over a long double leaves INTEGER, X87UP: X87UP without X87 before it makes the union memory."
---*/
union num { long double x; long l; };
union num f(union num n, long a);
//@ sysv: n=stack+8 a=rsi -> &rax
