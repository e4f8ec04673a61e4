/*---
rule = "sysv.class.post-merge-x87up"
says = "A pointer turns X87 into INTEGER; the X87UP behind it is not preceded by X87, so all is memory."
---*/
union num { void *p; long double x; };
union num f(union num n, void *p, double d);
//@ sysv: n=stack+8 p=rsi d=xmm0 -> &rax
