/*---
rule = "sysv.layout.atomic"
says = "An _Atomic struct of eight bytes is aligned to eight, though its members ask for four."
---*/
struct two { int a, b; };
struct holder { int c; _Atomic(struct two) v; };
long f(struct holder *p);
//@ sysv: p=rdi -> rax
//@ layout: struct holder: size=16 align=8 c=0 v=8
