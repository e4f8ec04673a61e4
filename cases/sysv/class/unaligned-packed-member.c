/*---
rule = "sysv.class.unaligned-field"
says = "packed on the member alone puts the long at 4, unaligned: MEMORY, in a struct aligned to 4."
---*/
struct rec { int a; long b __attribute__((packed)); };
struct rec f(struct rec r, long c);
//@ sysv: r=stack+8 c=rsi -> &rax
//@ layout: struct rec: size=12 align=4 a=0 b=4
