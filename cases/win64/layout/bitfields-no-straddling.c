/*---
rule = "win64.layout.bitfields"
says = "A bit-field of 30 bits behind 16 does not straddle two units: three units in all."
---*/
struct s { unsigned a : 9, b : 7, c : 30, d : 18; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=12 align=4 a=@0:9 b=@9:7 c=@32:30 d=@64:18
