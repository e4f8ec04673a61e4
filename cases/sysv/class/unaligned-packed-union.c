/*---
rule = "sysv.class.unaligned-field"
says = "Members of a packed union are all at 0 and so aligned: nine bytes in two INTEGER eightbytes."
---*/
union __attribute__((packed)) mix { long l; char c[9]; };
union mix f(union mix m, long a);
//@ sysv: m=rdi+rsi a=rdx -> rax+rdx
//@ layout: union mix: size=9 align=1 l=0 c=0
