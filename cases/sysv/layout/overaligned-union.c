/*---
rule = "sysv.layout.overaligned"
says = "aligned(16) on a union of small members pads it to 16."
---*/
union __attribute__((aligned(16))) mix { char a; int b; };
struct two { char c; union mix d; };
long f(struct two *p);
//@ sysv: p=rdi -> rax
//@ layout: union mix: size=16 align=16 a=0 b=0
//@ layout: struct two: size=32 align=16 c=0 d=16
