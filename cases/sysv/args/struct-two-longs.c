/*---
rule = "sysv.args.integer-order"
says = "A struct of two longs travels as two integer registers, as if its members were two arguments."
---*/
struct pair { long a, b; };
long f(struct pair p, long q);
//@ sysv: p=rdi+rsi q=rdx -> rax
