/*---
rule = "win64.layout.bitfields"
says = "Bit-fields fill an unsigned int from the low bit up."
---*/
struct s { unsigned a : 4; unsigned b : 5; unsigned c : 7; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=4 align=4 a=@0:4 b=@4:5 c=@9:7
