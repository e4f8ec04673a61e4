/*---
rule = "sysv.args.padding-bits"
says = "The bytes between a char and a long in a struct may arrive as anything."
---*/
struct gap { char c; long l; };
long f(struct gap g);
//@ sysv: g=rdi+rsi -> rax
//@ layout: struct gap: size=16 align=8 c=0 l=8
