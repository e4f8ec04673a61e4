/*---
rule = "sysv.layout.packed"
says = "aligned(2) on a member of a packed struct places it at 2 and the struct at 2."
---*/
struct __attribute__((packed)) rec { char a; int b __attribute__((aligned(2))); char c; };
long f(struct rec *p);
//@ sysv: p=rdi -> rax
//@ layout: struct rec: size=8 align=2 a=0 b=2 c=6
