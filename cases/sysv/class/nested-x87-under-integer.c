/*---
rule = "sysv.class.nested-and-arrays"
says = "Classified recursively: in the inner union __int128 makes both eightbytes of the long double INTEGER, so the double beside it meets no X87."
---*/
union inner { long double a; __int128 b; };
union u { double a; union inner b; };
long f(union u x, long y);
//@ sysv: x=rdi+rsi y=rdx -> rax
