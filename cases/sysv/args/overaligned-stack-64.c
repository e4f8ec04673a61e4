/*---
rule = "sysv.args.overaligned-stack"
says = "A struct aligned to 64 stands on a multiple of 64 in the argument area."
---*/
struct odd { long a, b, c; };
struct __attribute__((aligned(64))) line { char c; };
long f(struct odd o, struct line l, long x);
//@ sysv: o=stack+8 l=stack+72 x=rdi -> rax
//@ layout: struct line: size=64 align=64 c=0
