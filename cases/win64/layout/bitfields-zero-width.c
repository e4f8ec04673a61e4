/*---
rule = "win64.layout.bitfields"
says = "A zero-width bit-field of the same type moves the next one to the next unit."
---*/
struct s { unsigned a : 3; unsigned b : 6; unsigned : 0; unsigned c : 5; unsigned d : 8; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=8 align=4 a=@0:3 b=@3:6 c=@32:5 d=@37:8
