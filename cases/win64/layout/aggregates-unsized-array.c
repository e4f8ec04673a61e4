/*---
rule = "win64.layout.aggregates"
says = "An array without a size at the end of a struct has its element's alignment and adds nothing to the size."
---*/
struct s { int n; char c[]; };
struct t { char a; double v[]; };
long long f(struct s *p, struct t *q);
//@ win64: p=rcx q=rdx -> rax
//@ layout win64: struct s: size=4 align=4 n=0 c=4
//@ layout win64: struct t: size=8 align=8 a=0 v=8
