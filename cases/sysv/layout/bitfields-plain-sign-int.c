/*---
rule = "sysv.layout.bitfields-plain-sign"
says = "A plain int bit-field is signed in practice, although the text calls it non-negative."
---*/
struct mix { int a : 3; signed int b : 3; unsigned int c : 3; };
long f(struct mix m);
//@ sysv: m=rdi -> rax
//@ layout: struct mix: size=4 align=4 a=@0:3 b=@3:3 c=@6:3
