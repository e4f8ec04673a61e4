/*---
rule = "sysv.layout.bitfields-unnamed"
says = "A zero-width _Bool closes the byte."
---*/
struct flags { _Bool a : 1; _Bool : 0; _Bool b : 1; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=2 align=1 a=@0:1 b=@8:1
