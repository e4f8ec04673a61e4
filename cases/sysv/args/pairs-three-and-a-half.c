/*---
rule = "sysv.args.all-or-nothing"
says = "Three pairs of longs fill the integer registers; a fourth, of two ints, is one eightbyte and on the stack too."
---*/
struct pair { long a, b; };
struct half { int a, b; };
long f(struct pair p, struct pair q, struct pair r, struct half h, double x);
//@ sysv: p=rdi+rsi q=rdx+rcx r=r8+r9 h=stack+8 x=xmm0 -> rax
