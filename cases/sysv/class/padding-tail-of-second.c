/*---
rule = "sysv.class.padding"
says = "Seven bytes of padding behind a char in the second eightbyte: it is INTEGER for one byte."
---*/
struct mix { double d; char c; };
struct mix f(struct mix m, char a, double x);
//@ sysv: m=xmm0+rdi a=rsi x=xmm1 -> xmm0+rax
