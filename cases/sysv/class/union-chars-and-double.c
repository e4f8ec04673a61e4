/*---
rule = "sysv.class.union"
says = "Twelve chars over a double: INTEGER in the first eightbyte by merging, in the second by the chars alone."
---*/
union mix { char c[12]; double d; };
union mix f(union mix m, double x);
//@ sysv: m=rdi+rsi x=xmm0 -> rax+rdx
//@ layout: union mix: size=16 align=8 c=0 d=0
