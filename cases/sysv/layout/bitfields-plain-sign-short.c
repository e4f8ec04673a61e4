/*---
rule = "sysv.layout.bitfields-plain-sign"
says = "Bit-fields of plain short and of plain long long, beside their signed and unsigned kin."
---*/
struct mix { short a : 5; signed short b : 5; unsigned short c : 5; long long d : 33; };
long f(struct mix m);
//@ sysv: m=rdi -> rax
//@ layout: struct mix: size=8 align=8 a=@0:5 b=@5:5 c=@10:5 d=@15:33
