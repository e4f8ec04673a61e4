/*---
rule = "win64.layout.bitfields"
says = "Unnamed bits of the same type take their room in the unit."
---*/
struct s { unsigned a : 4; unsigned : 7; unsigned b : 10; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=4 align=4 a=@0:4 b=@11:10
