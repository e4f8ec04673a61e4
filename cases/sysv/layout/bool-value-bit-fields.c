/*---
rule = "sysv.layout.bool-value"
says = "_Bool bit-fields hold 0 or 1 in their one bit, beside other bits in the byte."
---*/
struct flags { _Bool a : 1; unsigned char b : 6; _Bool c : 1; };
long f(struct flags x, struct flags *p);
//@ sysv: x=rdi p=rsi -> rax
//@ layout: struct flags: size=1 align=1 a=@0:1 b=@1:6 c=@7:1
