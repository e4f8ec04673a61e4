/*---
rule = "win64.layout.aggregates"
says = "An array is aligned as its elements are."
---*/
struct s { char a; short b[3]; double c[2]; char d[5]; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=32 align=8 a=0 b=2 c=8 d=24
