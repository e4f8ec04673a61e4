/*---
rule = "win64.layout.bitfields"
says = "Bit-fields of unsigned short take a unit of two bytes."
---*/
struct s { unsigned short a : 4; unsigned short b : 5; unsigned short c : 7; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=2 align=2 a=@0:4 b=@4:5 c=@9:7
