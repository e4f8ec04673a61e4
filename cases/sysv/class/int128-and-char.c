/*---
rule = "sysv.class.two-eightbytes"
says = "An __int128 with a char behind it is four eightbytes, padding counted, and goes to memory."
---*/
struct tagged { __int128 v; char t; };
struct tagged f(struct tagged a, long b);
//@ sysv: a=stack+8 b=rsi -> &rax
//@ layout: struct tagged: size=32 align=16 v=0 t=16
