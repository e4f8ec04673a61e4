/*---
rule = "win64.vectorcall.odd-sizes"
says = "Structs of 3, 5, 6 and 7 bytes go by reference."
---*/
struct three { char c[3]; };
struct five { char c[5]; };
struct six { short s[3]; };
struct seven { char c[7]; };
double __vectorcall f(struct three a, struct five b, struct six c, double d, struct seven e);
//@ win64: a=&rcx b=&rdx c=&r8 d=xmm3 e=&stack+40 -> xmm0
