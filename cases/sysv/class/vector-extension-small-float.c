/*---
rule = "sysv.class.vector-extension"
says = "A vector of two _Float16 in four bytes: read here as SSE, as its elements are; some compilers take it for an integer."
---*/
typedef _Float16 small __attribute__((vector_size(4)));
long f(small v, int a);
//@ sysv: v=xmm0 a=rdi -> rax
