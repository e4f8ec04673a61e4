/*---
rule = "win64.layout.bitfields"
says = "A char behind a bit-field of int does not use the rest of its unit."
---*/
struct s { int a : 4; char b; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64-gnu: struct s: size=8 align=4 a=@0:4 b=4
//@ layout win64-msvc: struct s: size=8 align=4 a=@0:4 b=4
//@ layout win64-ms_abi: struct s: size=4 align=4 a=@0:4 b=1
