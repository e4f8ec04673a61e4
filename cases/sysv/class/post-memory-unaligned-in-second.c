/*---
rule = "sysv.class.post-merge-memory"
says = "The unaligned field is in the second eightbyte; the double before it goes to memory with it."
---*/
struct __attribute__((packed)) odd { char a; short b; };
struct outer { double d; struct odd o; };
struct outer f(struct outer o, double x, long a);
//@ sysv: o=stack+8 x=xmm0 a=rsi -> &rax
//@ layout: struct outer: size=16 align=8 d=0 o=8
