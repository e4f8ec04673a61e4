/*---
rule = "win64.layout.bitfields"
says = "Bit-fields of char and of int do not share a unit: the int has its own, aligned to four."
---*/
struct s { char a : 4; int b : 4; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64-gnu: struct s: size=8 align=4 a=@0:4 b=@32:4
//@ layout win64-msvc: struct s: size=8 align=4 a=@0:4 b=@32:4
//@ layout win64-ms_abi: struct s: size=4 align=4 a=@0:4 b=@4:4
