/*---
rule = "win64.layout.bitfields"
says = "A bit-field of long long behind one of int starts a unit of its own, aligned to eight."
---*/
struct s { unsigned a : 4; unsigned long long b : 40; };
long long f(struct s *p);
//@ win64-gnu: p=rcx -> rax
//@ win64-msvc: p=rcx -> rax
//@ layout win64-gnu: struct s: size=16 align=8 a=@0:4 b=@64:40
//@ layout win64-msvc: struct s: size=16 align=8 a=@0:4 b=@64:40
