/*---
rule = "sysv.class.complex"
says = "The int behind a _Complex float is alone in the second eightbyte."
---*/
struct tagged { _Complex float z; int t; };
struct tagged f(struct tagged g, float x);
//@ sysv: g=xmm0+rdi x=xmm1 -> xmm0+rax
