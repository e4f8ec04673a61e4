/*---
rule = "sysv.layout.bitfields"
says = "Twenty-four bits of int fill what 40 bits of long left; twenty-five would cross the int's unit."
---*/
struct fits { long a : 40; int b : 24; };
struct over { long a : 40; int b : 25; };
long f(struct fits *p, struct over *q);
//@ sysv: p=rdi q=rsi -> rax
//@ layout: struct fits: size=8 align=8 a=@0:40 b=@40:24
//@ layout: struct over: size=16 align=8 a=@0:40 b=@64:25
