/*---
rule = "sysv.class.nested-and-arrays"
says = "An array of four shorts ends with its eightbyte: the floats behind it have theirs to themselves."
---*/
struct mix { short s[4]; float x[2]; };
struct mix f(struct mix m, float y);
//@ sysv: m=rdi+xmm0 y=xmm1 -> rax+xmm0
