/*---
rule = "sysv.layout.scalars"
says = "An array of _Bool has no padding between its elements."
---*/
struct flags { char a; _Bool b[3]; short c; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=6 align=2 a=0 b=1 c=4
