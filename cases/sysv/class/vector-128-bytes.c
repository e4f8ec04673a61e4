/*---
rule = "sysv.class.vector-extension"
says = "A vector of 128 bytes is larger than eight eightbytes, and so MEMORY, as a result too."
---*/
typedef long v16di __attribute__((vector_size(128)));
v16di f(v16di a, long b);
//@ sysv: a=stack+8 b=rsi -> &rax
