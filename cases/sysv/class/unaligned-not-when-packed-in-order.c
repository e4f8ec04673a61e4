/*---
rule = "sysv.class.unaligned-field"
says = "A packed struct whose members happen to be aligned has no unaligned field and stays in registers."
---*/
struct __attribute__((packed)) rec { long a; int b; };
struct rec f(struct rec r, long c);
//@ sysv: r=rdi+rsi c=rdx -> rax+rdx
//@ layout: struct rec: size=12 align=1 a=0 b=8
