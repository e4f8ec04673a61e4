/*---
rule = "sysv.class.unaligned-field"
says = "packed with aligned(2): every field happens to be aligned, so the eight bytes go in a register."
---*/
struct __attribute__((packed, aligned(2))) rec { char a, b; short c; int d; };
struct rec f(struct rec r, long e);
//@ sysv: r=rdi e=rsi -> rax
//@ layout: struct rec: size=8 align=2 a=0 b=1 c=2 d=4
