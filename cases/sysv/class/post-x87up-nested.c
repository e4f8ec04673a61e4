/*---
rule = "sysv.class.post-merge-x87up"
says = "The step is taken on the whole argument: a bit-field in a nested union takes X87 away from the X87UP above it."
---*/
struct flags { unsigned a : 3; };
struct box { union { long double x; struct flags g; } u; };
struct box f(struct box b, long a);
//@ sysv: b=stack+8 a=rsi -> &rax
