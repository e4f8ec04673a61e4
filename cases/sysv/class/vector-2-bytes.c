/*---
rule = "sysv.class.vector-extension"
says = "A 2-byte vector of chars travels as a short."
---*/
typedef char v2qi __attribute__((vector_size(2)));
long f(long a, v2qi b);
//@ sysv: a=rdi b=rsi -> rax
