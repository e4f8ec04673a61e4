/*---
rule = "sysv.class.complex"
says = "Two _Complex float in an array are two SSE eightbytes, each holding a real and an imaginary part."
---*/
struct pair { _Complex float z[2]; };
struct pair f(struct pair p, float x);
//@ sysv: p=xmm0+xmm1 x=xmm2 -> xmm0+xmm1
