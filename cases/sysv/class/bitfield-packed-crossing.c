/*---
rule = "sysv.class.bitfields"
says = "A packed bit-field may cross an eightbyte: it makes both INTEGER and is not an unaligned field."
---*/
struct __attribute__((packed)) flags { long a : 40; long b : 40; };
struct flags f(struct flags x, long y);
//@ sysv: x=rdi+rsi y=rdx -> rax+rdx
//@ layout: struct flags: size=10 align=1 a=@0:40 b=@40:40
