/*---
rule = "sysv.layout.complex"
says = "A _Complex float is aligned as a float: it fits behind an int, at 4, and ends at 12."
---*/
struct mix { int a; _Complex float b; int c; };
struct mix *f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=16 align=4 a=0 b=4 c=12
