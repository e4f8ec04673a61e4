/*---
rule = "sysv.args.overaligned-stack"
says = "A struct aligned to 32 stands on a multiple of 32 in the argument area."
---*/
struct odd { long a, b, c; };
struct __attribute__((aligned(32))) block { long a; };
long f(long x, struct odd o, struct odd q, struct block b, long y, struct odd r);
//@ sysv: x=rdi o=stack+8 q=stack+32 b=stack+72 y=rsi r=stack+104 -> rax
//@ layout: struct block: size=32 align=32 a=0
