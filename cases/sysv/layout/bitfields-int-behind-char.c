/*---
rule = "sysv.layout.bitfields"
says = "Twenty-five bits of int do not fit behind a char."
---*/
struct over { char a; int b : 25; };
long f(struct over *p);
//@ sysv: p=rdi -> rax
//@ layout: struct over: size=8 align=4 a=0 b=@32:25
