/*---
rule = "sysv.class.complex-x87-in-aggregate"
says = "COMPLEX_X87 with itself stays COMPLEX_X87, yet four eightbytes that do not begin with SSE are MEMORY."
---*/
union both { _Complex long double z, w; };
union both f(_Complex long double z, union both p, long a);
//@ sysv: z=stack+8 p=stack+40 a=rsi -> &rax
