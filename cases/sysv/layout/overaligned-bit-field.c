/*---
rule = "sysv.layout.overaligned"
says = "aligned(8) on a bit-field starts it at a multiple of 8 bytes and raises the struct."
---*/
struct mix { char a; int b : 3 __attribute__((aligned(8))); char c; };
long f(struct mix *p);
//@ sysv: p=rdi -> rax
//@ layout: struct mix: size=16 align=8 a=0 b=@64:3 c=9
