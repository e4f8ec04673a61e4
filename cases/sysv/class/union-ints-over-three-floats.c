/*---
rule = "sysv.class.union"
says = "Three ints over three floats leave no SSE eightbyte."
---*/
union mix { float v[3]; int i[3]; };
union mix f(union mix m, float x);
//@ sysv: m=rdi+rsi x=xmm0 -> rax+rdx
