/*---
rule = "sysv.class.eightbyte-merge"
says = "INTEGER beats SSE: a long and a double in the same eightbyte go in an integer register."
---*/
union num { double d; long l; };
union num f(union num n, double x);
//@ sysv: n=rdi x=xmm0 -> rax
