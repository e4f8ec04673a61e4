/*---
rule = "sysv.class.complex"
says = "A _Complex float at offset 4 has its real part in the first eightbyte and its imaginary part in the second."
---*/
struct shifted { float a; _Complex float z; };
struct shifted f(struct shifted s, float b);
//@ sysv: s=xmm0+xmm1 b=xmm2 -> xmm0+xmm1
//@ layout: struct shifted: size=12 align=4 a=0 z=4
