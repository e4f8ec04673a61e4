/*---
rule = "sysv.class.sse"
says = "Three _Float16 under a float are one SSE eightbyte of six bytes: the third travels too."
---*/
union u { _Float16 a[3]; float b; };
union u f(long a, union u x, double y);
//@ sysv: a=rdi x=xmm0 y=xmm1 -> xmm0
