/*---
rule = "sysv.args.stack-slots"
says = "Structs of five, seven and nine chars on the stack: 8, 8 and 16 bytes."
---*/
struct five { char c[5]; };
struct seven { char c[7]; };
struct nine { char c[9]; };
long f(long a, long b, long c, long d, long e, long g, struct five h, struct seven i, struct nine j, struct five k);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 i=stack+16 j=stack+24 k=stack+40 -> rax
