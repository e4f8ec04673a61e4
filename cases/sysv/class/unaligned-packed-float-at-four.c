/*---
rule = "sysv.class.unaligned-field"
says = "A packed float at offset 4 is aligned and shares the eightbyte of the chars."
---*/
struct __attribute__((packed)) mix { char a; char b[3]; float c; };
struct mix f(struct mix m, float x);
//@ sysv: m=rdi x=xmm0 -> rax
//@ layout: struct mix: size=8 align=1 a=0 b=1 c=4
