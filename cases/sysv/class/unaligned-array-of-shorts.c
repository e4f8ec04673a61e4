/*---
rule = "sysv.class.unaligned-field"
says = "An array is as unaligned as its elements: two shorts from offset 1."
---*/
struct __attribute__((packed)) rec { char a; short v[2]; };
long f(struct rec r, long d);
//@ sysv: r=stack+8 d=rdi -> rax
//@ layout: struct rec: size=5 align=1 a=0 v=1
