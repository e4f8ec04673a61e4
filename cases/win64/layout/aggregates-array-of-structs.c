/*---
rule = "win64.layout.aggregates"
says = "The size of a struct is a multiple of its alignment, so that elements of an array follow each other."
---*/
struct item { char a; int b; short c; char d; };
struct list { char n; struct item v[3]; char end; };
long long f(struct list *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct item: size=12 align=4 a=0 b=4 c=8 d=10
//@ layout win64: struct list: size=44 align=4 n=0 v=4 end=40
