/*---
rule = "sysv.class.post-merge-memory"
says = "A float shares the first eightbyte of the long double's union: MEMORY there, though the second is a lone X87UP."
---*/
struct box { union { float v; long double x; } u[1]; };
struct box f(struct box b, float y, struct box c);
//@ sysv: b=stack+8 y=xmm0 c=stack+24 -> &rax
