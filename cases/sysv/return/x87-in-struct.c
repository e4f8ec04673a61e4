/*---
rule = "sysv.return.x87"
says = "A struct whose only member is a long double comes back in st0, not through a hidden pointer."
---*/
struct box { long double v; };
struct box f(long a, double b);
//@ sysv: a=rdi b=xmm0 -> st0
