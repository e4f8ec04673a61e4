/*---
rule = "sysv.class.eightbyte-merge"
says = "SSE with SSE is SSE: a _Float16 and a float share a vector register."
---*/
struct mix { _Float16 a; float b; };
struct mix f(struct mix m, float d);
//@ sysv: m=xmm0 d=xmm1 -> xmm0
