/*---
rule = "sysv.layout.packed"
says = "packed on one bit-field lets it cross its unit and takes its type's alignment from the struct."
---*/
struct rec { char a; int b : 30 __attribute__((packed)); char c; };
long f(struct rec *p);
//@ sysv: p=rdi -> rax
//@ layout: struct rec: size=6 align=1 a=0 b=@8:30 c=5
