/*---
rule = "sysv.return.mixed"
says = "Two floats and a char: xmm0 and al."
---*/
struct mix { float a, b; char c; };
struct mix f(struct mix m, char c);
//@ sysv: m=xmm0+rdi c=rsi -> xmm0+rax
//@ layout: struct mix: size=12 align=4 a=0 b=4 c=8
