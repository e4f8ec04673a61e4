/*---
rule = "sysv.layout.bitfields"
says = "An int bit-field joins the unit of a long one as long as it stays within one int."
---*/
struct flags { long a : 33; int b : 20; int c : 12; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=16 align=8 a=@0:33 b=@33:20 c=@64:12
