/*---
rule = "sysv.return.integer"
says = "A struct of three chars comes back in the low three bytes of rax."
---*/
struct rgb { unsigned char r, g, b; };
struct rgb f(long a);
//@ sysv: a=rdi -> rax
