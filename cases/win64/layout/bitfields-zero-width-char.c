/*---
rule = "win64.layout.bitfields"
says = "A zero-width unsigned char closes a unit of one byte."
---*/
struct s { unsigned char a : 3; unsigned char : 0; unsigned char b : 3; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=2 align=1 a=@0:3 b=@8:3
