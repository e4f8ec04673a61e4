/*---
rule = "sysv.return.x87"
says = "A union with no member but long doubles is still X87, X87UP and comes back in st0."
---*/
union both { long double a; struct { long double b; } s; };
union both f(long a);
//@ sysv: a=rdi -> st0
