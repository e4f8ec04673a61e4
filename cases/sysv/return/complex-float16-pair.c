/*---
rule = "sysv.return.complex"
says = "Two _Complex _Float16 are eight bytes of xmm0."
---*/
struct pair { _Complex _Float16 a, b; };
struct pair f(struct pair p, _Complex _Float16 z);
//@ sysv: p=xmm0 z=xmm1 -> xmm0
