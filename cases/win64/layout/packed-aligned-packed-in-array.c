/*---
rule = "win64.layout.packed-aligned"
says = "Elements of an array of packed structs follow each other at odd offsets, in a struct that is not packed."
---*/
struct __attribute__((packed)) item { char a; short b; };
struct list { char n; struct item v[3]; int end; };
long long f(struct list *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct item: size=3 align=1 a=0 b=1
//@ layout win64: struct list: size=16 align=4 n=0 v=1 end=12
