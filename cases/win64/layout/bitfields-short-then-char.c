/*---
rule = "win64.layout.bitfields"
says = "Bit-fields of short and of unsigned char do not share, though the char would fit beside it."
---*/
struct s { unsigned short a : 3; unsigned char b : 3; unsigned char c : 5; };
long long f(struct s *p);
//@ win64-gnu: p=rcx -> rax
//@ win64-msvc: p=rcx -> rax
//@ layout win64-gnu: struct s: size=4 align=2 a=@0:3 b=@16:3 c=@19:5
//@ layout win64-msvc: struct s: size=4 align=2 a=@0:3 b=@16:3 c=@19:5
