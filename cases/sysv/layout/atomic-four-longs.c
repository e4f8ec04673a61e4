/*---
rule = "sysv.layout.atomic"
says = "An _Atomic struct of more than 16 bytes keeps the alignment of its members."
---*/
struct four { long v[4]; };
struct holder { char a; _Atomic(struct four) b; };
long f(struct holder *p);
//@ sysv: p=rdi -> rax
//@ layout: struct holder: size=40 align=8 a=0 b=8
