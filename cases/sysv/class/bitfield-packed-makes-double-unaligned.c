/*---
rule = "sysv.class.unaligned-field"
says = "Packed bit-fields are never unaligned fields, but the double that follows them at byte 3 is: MEMORY."
---*/
struct __attribute__((packed)) mix { int a : 20; double d; };
struct mix f(struct mix m, double x);
//@ sysv: m=stack+8 x=xmm0 -> &rax
//@ layout: struct mix: size=11 align=1 a=@0:20 d=3
