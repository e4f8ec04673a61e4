/*---
rule = "sysv.layout.bitfields"
says = "Bits of int behind three chars are in the fourth byte of their unit."
---*/
struct mix { char a[3]; int b : 8; int c : 1; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=8 align=4 a=0 b=@24:8 c=@32:1
