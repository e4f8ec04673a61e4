/*---
rule = "sysv.class.unaligned-field"
says = "Packing puts the int at offset 1, and one unaligned field sends the whole five-byte struct to memory."
---*/
struct __attribute__((packed)) rec { char a; int b; };
struct rec f(struct rec r, long c);
//@ sysv: r=stack+8 c=rsi -> &rax
//@ layout: struct rec: size=5 align=1 a=0 b=1
