/*---
rule = "sysv.class.vector-extension"
says = "A struct of one 32-byte vector travels in one ymm register."
---*/
typedef int v8si __attribute__((vector_size(32)));
struct box { v8si v; };
struct box f(struct box a, double x);
//@ sysv: a=ymm0 x=xmm1 -> ymm0
