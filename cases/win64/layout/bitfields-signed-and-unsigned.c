/*---
rule = "win64.layout.bitfields"
says = "Signed and unsigned bit-fields of types of one size share a unit."
---*/
struct s { int a : 5; unsigned b : 7; int c : 20; };
struct t { short a : 3; unsigned short b : 13; short c : 1; };
long long f(struct s *p, struct t *q);
//@ win64: p=rcx q=rdx -> rax
//@ layout win64: struct s: size=4 align=4 a=@0:5 b=@5:7 c=@12:20
//@ layout win64: struct t: size=4 align=2 a=@0:3 b=@3:13 c=@16:1
