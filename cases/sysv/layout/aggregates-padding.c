/*---
rule = "sysv.layout.aggregates"
says = "Each member goes to the lowest offset that suits it, and the size is rounded up to the alignment."
---*/
struct mix { char a; int b; char c; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=12 align=4 a=0 b=4 c=8
