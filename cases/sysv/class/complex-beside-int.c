/*---
rule = "sysv.class.complex"
says = "An int beside the real part of a _Complex float makes that eightbyte INTEGER and leaves the imaginary part SSE."
---*/
struct shifted { int a; _Complex float z; };
struct shifted f(struct shifted s, long b);
//@ sysv: s=rdi+xmm0 b=rsi -> rax+xmm0
