/*---
rule = "sysv.class.union"
says = "An int over the first of three floats: INTEGER, and SSE for the third."
---*/
union mix { float v[3]; int i; };
union mix f(union mix m, float x);
//@ sysv: m=rdi+xmm0 x=xmm1 -> rax+xmm0
//@ layout: union mix: size=12 align=4 v=0 i=0
