/*---
rule = "win64.layout.bitfields"
says = "Two bit-fields of five bits do not share a unit of one byte."
---*/
struct s { unsigned char a : 5; unsigned char b : 5; unsigned char c : 3; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=2 align=1 a=@0:5 b=@8:5 c=@13:3
