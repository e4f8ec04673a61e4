/*---
rule = "sysv.layout.bitfields"
says = "The unit of long long is eight bytes, as that of long."
---*/
struct flags { int a; long long b : 32; unsigned long long c : 1; char d; };
long f(struct flags *p);
//@ sysv: p=rdi -> rax
//@ layout: struct flags: size=16 align=8 a=0 b=@32:32 c=@64:1 d=9
