/*---
rule = "sysv.class.union"
says = "A tag and a union of a long and a double behind it are two INTEGER eightbytes."
---*/
struct variant { int tag; union { long l; double d; }; };
struct variant f(struct variant v, double x);
//@ sysv: v=rdi+rsi x=xmm0 -> rax+rdx
