/*---
rule = "sysv.class.unaligned-field"
says = "A char is aligned at any offset: packing alone does not make a struct memory."
---*/
struct __attribute__((packed)) rec { short a; char b; char c[2]; };
struct rec f(struct rec r, long d);
//@ sysv: r=rdi d=rsi -> rax
//@ layout: struct rec: size=5 align=1 a=0 b=2 c=3
