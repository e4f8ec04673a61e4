/*---
rule = "win64.layout.bitfields"
says = "int and long have one size on Windows, so their bit-fields share a unit."
---*/
struct s { int a : 5; long b : 7; unsigned long c : 20; };
long long f(struct s *p);
//@ win64-gnu: p=rcx -> rax
//@ win64-msvc: p=rcx -> rax
//@ layout win64-gnu: struct s: size=4 align=4 a=@0:5 b=@5:7 c=@12:20
//@ layout win64-msvc: struct s: size=4 align=4 a=@0:5 b=@5:7 c=@12:20
