/*---
rule = "sysv.return.sse"
says = "Three __bf16 are six bytes of xmm0."
---*/
struct triple { __bf16 v[3]; };
struct triple f(struct triple t, __bf16 a);
//@ sysv: t=xmm0 a=xmm1 -> xmm0
