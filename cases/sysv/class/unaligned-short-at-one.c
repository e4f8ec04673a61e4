/*---
rule = "sysv.class.unaligned-field"
says = "Three bytes, and memory still: the short is at an odd address."
---*/
struct __attribute__((packed)) rec { char a; short b; };
struct rec f(struct rec r, struct rec q, long c);
//@ sysv: r=stack+8 q=stack+16 c=rsi -> &rax
//@ layout: struct rec: size=3 align=1 a=0 b=1
