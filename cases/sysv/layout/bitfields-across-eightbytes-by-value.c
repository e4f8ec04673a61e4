/*---
rule = "sysv.layout.bitfields"
says = "Where the bits lie decides the register: the third field opens the second eightbyte."
---*/
struct flags { unsigned long a : 50; unsigned b : 14; unsigned c : 10; };
long f(struct flags x);
//@ sysv: x=rdi+rsi -> rax
//@ layout: struct flags: size=16 align=8 a=@0:50 b=@50:14 c=@64:10
