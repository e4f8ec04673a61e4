/*---
rule = "sysv.layout.scalars"
says = "An unsigned __int128 behind an int is at 16, low half first."
---*/
struct wide { int a; unsigned __int128 b; };
unsigned __int128 f(struct wide *p);
//@ sysv: p=rdi -> rax+rdx
//@ layout: struct wide: size=32 align=16 a=0 b=16
