/*---
rule = "sysv.class.two-eightbytes"
says = "Sixteen chars are exactly two eightbytes and stay in registers."
---*/
struct name { char c[16]; };
long f(struct name n, long d);
//@ sysv: n=rdi+rsi d=rdx -> rax
