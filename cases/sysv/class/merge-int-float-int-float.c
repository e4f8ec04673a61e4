/*---
rule = "sysv.class.merge-across-fields"
says = "Two eightbytes with an int each are both INTEGER, and no float of them sees a vector register."
---*/
struct mix { int a; float b; int c; float d; };
struct mix f(struct mix m, float e);
//@ sysv: m=rdi+rsi e=xmm0 -> rax+rdx
