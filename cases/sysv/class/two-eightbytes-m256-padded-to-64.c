/*---
rule = "sysv.class.two-eightbytes"
says = "A __m256 padded to 64 bytes ends in NO_CLASS and is MEMORY, though a __m256 and a __m512 alone are not."
---*/
struct __attribute__((aligned(64))) wide { __m256 v; };
struct wide f(struct wide w, double x);
//@ sysv: w=stack+8 x=xmm0 -> &rax
//@ layout: struct wide: size=64 align=64 v=0
