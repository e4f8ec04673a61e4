/*---
rule = "sysv.layout.bitfields"
says = "A long bit-field may cross an int boundary, but not its own eight bytes."
---*/
struct flags { long a : 30; long b : 30; long c : 30; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=16 align=8 a=@0:30 b=@30:30 c=@64:30
