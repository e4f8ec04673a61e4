/*---
rule = "sysv.layout.scalars"
says = "An __int128 is 16 bytes, aligned to 16."
---*/
struct wide { char a; __int128 b; char c; };
long f(struct wide *p);
//@ sysv: p=rdi -> rax
//@ layout: struct wide: size=48 align=16 a=0 b=16 c=32
