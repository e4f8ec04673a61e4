/*---
rule = "sysv.layout.bitfields-unnamed"
says = "In a union twenty unnamed bits of int take three bytes and raise nothing; named, they make it four, aligned to 4."
---*/
union bare { char a; int : 20; };
union named { char a; int b : 20; };
long f(union bare *p, union named *q);
//@ sysv: p=rdi q=rsi -> rax
//@ layout: union bare: size=3 align=1 a=0
//@ layout: union named: size=4 align=4 a=0 b=@0:20
