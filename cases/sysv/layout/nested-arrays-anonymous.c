/*---
rule = "sysv.layout.nested-arrays"
says = "The members of an anonymous struct keep the layout of that struct: its tail padding stands before what follows."
---*/
struct mix { char a; struct { int b; char c; }; char d; union { short e; char g; }; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=16 align=4 a=0 b=4 c=8 d=12 e=14 g=14
