/*---
rule = "sysv.return.mixed"
says = "Eight chars and a float: rax and xmm0."
---*/
struct mix { char c[8]; float x; };
struct mix f(struct mix m, float x);
//@ sysv: m=rdi+xmm0 x=xmm1 -> rax+xmm0
//@ layout: struct mix: size=12 align=4 c=0 x=8
