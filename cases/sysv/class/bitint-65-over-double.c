/*---
rule = "sysv.class.bitint"
says = "The low limb of a _BitInt(65) takes the eightbyte of the double over it; the high limb is INTEGER for its one bit."
---*/
union mix { _BitInt(65) b; double d; };
union mix f(union mix m, double x);
//@ sysv: m=rdi+rsi x=xmm0 -> rax+rdx
//@ layout: union mix: size=16 align=8 b=0 d=0
