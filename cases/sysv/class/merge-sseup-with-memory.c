/*---
rule = "sysv.class.eightbyte-merge"
says = "MEMORY wins over SSE and SSEUP: a packed double at offset 1 sends a union with a __m128 to memory, aligned to 16 there."
---*/
struct __attribute__((packed)) odd { char a; double b; };
union mix { __m128 v; struct odd o; };
union mix f(union mix m, double x, union mix n);
//@ sysv: m=stack+8 x=xmm0 n=stack+24 -> &rax
