/*---
rule = "sysv.layout.bitfields"
says = "Bit-fields of a union all start at bit 0, and the declared type sets the alignment."
---*/
union mix { int a : 3; char b; short c : 10; };
long f(union mix *p);
//@ sysv: p=rdi -> rax
//@ layout: union mix: size=4 align=4 a=@0:3 b=0 c=@0:10
