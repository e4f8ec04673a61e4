/*---
rule = "sysv.class.bitfields"
says = "Thirty-two bits of long do fit behind the float, in its eightbyte: INTEGER."
---*/
struct mix { float x; long a : 32; };
struct mix f(struct mix m, float y);
//@ sysv: m=rdi y=xmm0 -> rax
//@ layout: struct mix: size=8 align=8 x=0 a=@32:32
