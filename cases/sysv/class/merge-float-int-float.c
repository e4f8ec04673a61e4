/*---
rule = "sysv.class.merge-across-fields"
says = "The int between two floats merges with the first one only: INTEGER then SSE."
---*/
struct mix { float a; int b; float c; };
struct mix f(struct mix m, float d);
//@ sysv: m=rdi+xmm0 d=xmm1 -> rax+xmm0
