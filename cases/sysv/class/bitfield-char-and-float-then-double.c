/*---
rule = "sysv.class.bitfields"
says = "Three bits of char share the eightbyte with a float, which is INTEGER for that; the double is not touched."
---*/
struct mix { unsigned char c : 3; float x; double d; };
struct mix f(struct mix m, double y);
//@ sysv: m=rdi+xmm0 y=xmm1 -> rax+xmm0
