/*---
rule = "win64.layout.bitfields"
says = "A bit-field of int behind a char does not use the char's padding: its unit starts at 4."
---*/
struct s { char a; int b : 4; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64-gnu: struct s: size=8 align=4 a=0 b=@32:4
//@ layout win64-msvc: struct s: size=8 align=4 a=0 b=@32:4
//@ layout win64-ms_abi: struct s: size=4 align=4 a=0 b=@8:4
