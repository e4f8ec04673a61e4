/*---
rule = "sysv.class.unaligned-field"
says = "A packed double at offset 8 is aligned: packing alone does not make MEMORY."
---*/
struct __attribute__((packed)) mix { char c[8]; double d; };
struct mix f(struct mix m, double x);
//@ sysv: m=rdi+xmm0 x=xmm1 -> rax+xmm0
//@ layout: struct mix: size=16 align=1 c=0 d=8
