/*---
rule = "sysv.class.post-merge-x87up"
says = "One _Bool over the mantissa of a long double is enough to send the union to memory, argument and result."
---*/
union num { _Bool b; long double x; };
union num f(_Bool b, long double x, union num n);
//@ sysv: b=rsi x=stack+8 n=stack+24 -> &rax
