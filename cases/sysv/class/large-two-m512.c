/*---
rule = "sysv.class.large-aggregate"
says = "Two __m512 are sixteen eightbytes: memory."
---*/
struct pair { __m512 a, b; };
struct pair f(struct pair p, __m512 v);
//@ sysv: p=stack+8 v=zmm0 -> &rax
