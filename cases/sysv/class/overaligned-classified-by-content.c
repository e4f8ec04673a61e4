/*---
rule = "sysv.class.overaligned"
says = "Alignment does not change the class: two doubles aligned to 16 take two vector registers."
---*/
struct __attribute__((aligned(16))) pair { double x, y; };
struct pair f(struct pair p, double z);
//@ sysv: p=xmm0+xmm1 z=xmm2 -> xmm0+xmm1
