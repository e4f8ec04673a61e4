/*---
rule = "win64.layout.bitfields"
says = "A struct of one narrow bit-field is as large as its unit, so elements of an array are a unit apart."
---*/
struct item { unsigned a : 3; };
struct list { char n; struct item v[2]; char end; };
long long f(struct list *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct item: size=4 align=4 a=@0:3
//@ layout win64: struct list: size=16 align=4 n=0 v=4 end=12
