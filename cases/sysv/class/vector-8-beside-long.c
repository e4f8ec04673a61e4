/*---
rule = "sysv.class.vector-extension"
says = "An 8-byte vector of ints in a struct is SSE, as __m64 is: ints inside a vector are no INTEGER."
---*/
typedef int v2si __attribute__((vector_size(8)));
struct mix { v2si v; long a; };
struct mix f(struct mix m, long b);
//@ sysv: m=xmm0+rdi b=rsi -> xmm0+rax
