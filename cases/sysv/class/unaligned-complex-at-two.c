/*---
rule = "sysv.class.unaligned-field"
says = "At offset 2 the parts of a _Complex float are not aligned: MEMORY."
---*/
struct __attribute__((packed)) rec { short a; _Complex float z; };
struct rec f(struct rec r, float x);
//@ sysv: r=stack+8 x=xmm0 -> &rax
//@ layout: struct rec: size=10 align=1 a=0 z=2
