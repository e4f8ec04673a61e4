/*---
rule = "sysv.layout.aggregates"
says = "A struct of one member has its size and alignment, for each kind of member."
---*/
struct a { short v; };
struct b { float v; };
struct c { void *v; };
struct d { long double v; };
struct all { char h; struct a i; char j; struct b k; char l; struct c m; char n; struct d o; };
long f(struct all *p);
//@ sysv: p=rdi -> rax
//@ layout: struct all: size=48 align=16 h=0 i=2 j=4 k=8 l=12 m=16 n=24 o=32
//@ layout: struct d: size=16 align=16 v=0
