/*---
rule = "sysv.class.overaligned"
says = "Two structs padded to 16 make 32 bytes: more than two eightbytes, and so MEMORY though only two longs are in them."
---*/
struct __attribute__((aligned(16))) wide { long x; };
struct pair { struct wide a, b; };
struct pair f(struct pair p, long c);
//@ sysv: p=stack+8 c=rsi -> &rax
//@ layout: struct pair: size=32 align=16 a=0 b=16
