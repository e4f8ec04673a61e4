/*---
rule = "sysv.class.two-eightbytes"
says = "Padding behind the second eightbyte counts: NO_CLASS is not SSEUP, so a double aligned to 32 goes to memory."
---*/
struct __attribute__((aligned(32))) block { double d; };
struct block f(struct block b, double x);
//@ sysv: b=stack+8 x=xmm0 -> &rax
