/*---
rule = "win64.layout.bitfields"
says = "The fourth bit-field of unsigned short would overflow the unit, so it starts another."
---*/
struct s { unsigned short a : 3; unsigned short b : 6; unsigned short c : 5; unsigned short d : 8; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=4 align=2 a=@0:3 b=@3:6 c=@9:5 d=@16:8
