/*---
rule = "sysv.layout.scalars"
says = "The smallest int fits an enum of four bytes."
---*/
enum low { LOW = -2147483647 - 1, ZERO = 0, HIGH = 2147483647 };
struct mix { char a; enum low b; };
long f(struct mix *p, enum low e);
//@ sysv: p=rdi e=rsi -> rax
//@ layout: struct mix: size=8 align=4 a=0 b=4
