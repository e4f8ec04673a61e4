/*---
rule = "sysv.return.integer"
says = "A float with eight chars behind it: the chars reach both eightbytes, and both are INTEGER."
---*/
struct mix { float x; char c[8]; };
struct mix f(struct mix m, float x);
//@ sysv: m=rdi+rsi x=xmm0 -> rax+rdx
//@ layout: struct mix: size=12 align=4 x=0 c=4
