/*---
rule = "win64.layout.bitfields"
says = "_Bool and unsigned char have one size, so their bit-fields share a byte."
---*/
struct s { _Bool a : 1; unsigned char b : 7; _Bool c : 1; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=2 align=1 a=@0:1 b=@1:7 c=@8:1
