/*---
rule = "sysv.layout.overaligned"
says = "aligned(64) on a struct raises its alignment and rounds its size up to 64."
---*/
struct __attribute__((aligned(64))) line { char a; };
struct two { char b; struct line c; };
long f(struct two *p);
//@ sysv: p=rdi -> rax
//@ layout: struct line: size=64 align=64 a=0
//@ layout: struct two: size=128 align=64 b=0 c=64
