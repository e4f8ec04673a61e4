/*---
rule = "win64.layout.aggregates"
says = "Without any packing an int, a short and a double are at 0, 4 and 8."
---*/
struct s { int i; short j; double k; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=16 align=8 i=0 j=4 k=8
