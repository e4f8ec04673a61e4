/*---
rule = "sysv.class.union"
says = "A union inside a struct merges within its own eightbyte and leaves the other member alone."
---*/
struct value { double weight; union { float x; int i; } u; };
struct value f(struct value v, long a);
//@ sysv: v=xmm0+rdi a=rsi -> xmm0+rax
