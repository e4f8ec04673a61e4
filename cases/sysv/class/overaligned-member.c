/*---
rule = "sysv.class.overaligned"
says = "An over-aligned second member opens the next sixteen bytes: four eightbytes, memory."
---*/
struct mix { int a; int b __attribute__((aligned(16))); };
struct mix f(struct mix m, long c);
//@ sysv: m=stack+8 c=rsi -> &rax
//@ layout: struct mix: size=32 align=16 a=0 b=16
