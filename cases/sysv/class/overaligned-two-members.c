/*---
rule = "sysv.class.overaligned"
says = "Two chars, each aligned to 8, are two INTEGER eightbytes."
---*/
struct mix { char a __attribute__((aligned(8))); char b __attribute__((aligned(8))); };
struct mix f(struct mix m, long c);
//@ sysv: m=rdi+rsi c=rdx -> rax+rdx
//@ layout: struct mix: size=16 align=8 a=0 b=8
