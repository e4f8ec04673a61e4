/*---
rule = "sysv.class.bitfields"
says = "A single bit of long behind a double is an INTEGER eightbyte."
---*/
struct mix { double d; long a : 1; };
struct mix f(struct mix m, double x);
//@ sysv: m=xmm0+rdi x=xmm1 -> xmm0+rax
