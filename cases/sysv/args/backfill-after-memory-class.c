/*---
rule = "sysv.args.backfill"
says = "A struct too big for registers goes to the stack and uses up none of them: the integers around it are neighbours in registers."
---*/
struct big { long a, b, c; };
long f(long a, struct big s, long b, double x);
//@ sysv: a=rdi s=stack+8 b=rsi x=xmm0 -> rax
