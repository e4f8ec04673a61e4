/*---
rule = "sysv.class.eightbyte-merge"
says = "NO_CLASS yields: an empty struct in front of a float leaves the eightbyte SSE."
---*/
struct empty {};
struct mix { struct empty e; float x; };
struct mix f(struct mix m, float d);
//@ sysv: m=xmm0 d=xmm1 -> xmm0
