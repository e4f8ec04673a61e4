/*---
rule = "sysv.class.vector-extension"
says = "A vector of 128 bytes is larger than eight eightbytes, and so MEMORY."
---*/
typedef long v16di __attribute__((vector_size(128)));
long f(v16di a, long b);
//@ sysv: a=stack+8 b=rdi -> rax
