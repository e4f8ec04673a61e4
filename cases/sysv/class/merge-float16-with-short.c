/*---
rule = "sysv.class.merge-across-fields"
says = "A short beside a _Float16 makes their eightbyte INTEGER; four _Float16 before it would keep theirs SSE."
---*/
struct near { _Float16 a; short b; float c; };
struct far { _Float16 h[4]; short s; };
struct near f(struct far p, struct near q, float x);
//@ sysv: p=xmm0+rdi q=rsi x=xmm1 -> rax
