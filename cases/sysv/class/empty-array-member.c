/*---
rule = "sysv.class.empty"
says = "An array of empty structs is nothing: the double behind it is at offset 0 and SSE."
---*/
struct empty {};
struct mix { struct empty e[4]; double x; };
struct mix f(struct mix m, long a);
//@ sysv: m=xmm0 a=rdi -> xmm0
