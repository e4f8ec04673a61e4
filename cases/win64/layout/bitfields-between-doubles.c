/*---
rule = "win64.layout.bitfields"
says = "A bit-field of int between two doubles."
---*/
struct s { double a; int b : 3; double c; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=24 align=8 a=0 b=@64:3 c=16
