/*---
rule = "sysv.args.all-or-nothing"
says = "A two-eightbyte struct with all six integer registers free takes the first two."
---*/
struct pair { long a, b; };
long f(struct pair p, long g);
//@ sysv: p=rdi+rsi g=rdx -> rax
