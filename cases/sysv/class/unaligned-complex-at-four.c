/*---
rule = "sysv.class.unaligned-field"
says = "A _Complex float has the alignment of float: at 4 it is aligned, and its imaginary part has the second eightbyte."
---*/
struct __attribute__((packed)) rec { int a; _Complex float z; };
struct rec f(struct rec r, float x);
//@ sysv: r=rdi+xmm0 x=xmm1 -> rax+xmm0
//@ layout: struct rec: size=12 align=1 a=0 z=4
