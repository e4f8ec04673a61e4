/*---
rule = "sysv.class.complex-x87-in-aggregate"
says = "A struct of one _Complex long double is more than two eightbytes, so it goes to memory and does not come back in st0 and st1."
---*/
struct box { _Complex long double z; };
struct box f(struct box b, long a);
//@ sysv: b=stack+8 a=rsi -> &rax
