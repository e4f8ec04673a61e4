/*---
rule = "win64.layout.bitfields"
says = "A zero-width unsigned short closes a unit of two bytes."
---*/
struct s { unsigned short a : 3; unsigned short : 0; unsigned short b : 5; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=4 align=2 a=@0:3 b=@16:5
