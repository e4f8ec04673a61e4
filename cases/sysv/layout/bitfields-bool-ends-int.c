/*---
rule = "sysv.layout.bitfields"
says = "A _Bool bit-field takes the last bit of an int's unit, the next one the first bit of the byte behind."
---*/
struct flags { int a : 31; _Bool b : 1; _Bool c : 1; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=8 align=4 a=@0:31 b=@31:1 c=@32:1
