/*---
rule = "sysv.class.bitfields"
says = "A second bit-field that would cross its unit opens the next eightbyte, and takes the next register."
---*/
struct flags { long a : 40; long b : 40; };
struct flags f(struct flags x, long y);
//@ sysv: x=rdi+rsi y=rdx -> rax+rdx
//@ layout: struct flags: size=16 align=8 a=@0:40 b=@64:40
