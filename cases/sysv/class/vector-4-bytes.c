/*---
rule = "sysv.class.vector-extension"
says = "A 4-byte vector of chars or shorts travels as an int."
---*/
typedef char v4qi __attribute__((vector_size(4)));
typedef short v2hi __attribute__((vector_size(4)));
long f(v4qi a, double x, v2hi b);
//@ sysv: a=rdi x=xmm0 b=rsi -> rax
