/*---
rule = "win64.layout.bitfields"
says = "Unnamed bits that no longer fit start a unit, and what follows shares it."
---*/
struct s { unsigned a : 20; unsigned : 15; unsigned b : 10; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=8 align=4 a=@0:20 b=@47:10
