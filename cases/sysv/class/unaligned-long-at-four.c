/*---
rule = "sysv.class.unaligned-field"
says = "Four is aligned for an int but not for a long: twelve packed bytes go to memory."
---*/
struct __attribute__((packed)) rec { int a; long b; };
long f(struct rec r, long c);
//@ sysv: r=stack+8 c=rdi -> rax
//@ layout: struct rec: size=12 align=1 a=0 b=4
