/*---
rule = "sysv.layout.packed"
says = "packed and aligned(4) together: no padding between members, and a size rounded up to 4."
---*/
struct __attribute__((packed, aligned(4))) rec { char a; int b; short c; };
long f(struct rec *p);
//@ sysv: p=rdi -> rax
//@ layout: struct rec: size=8 align=4 a=0 b=1 c=5
