/*---
rule = "sysv.class.post-merge-memory"
says = "MEMORY found three levels down, in one alternative of a union, reaches the outermost struct."
---*/
struct __attribute__((packed)) odd { char a; long b; };
struct inner { union { double d[2]; struct odd o; } u; };
struct outer { struct inner i; };
struct outer f(struct outer o, double x);
//@ sysv: o=stack+8 x=xmm0 -> &rax
