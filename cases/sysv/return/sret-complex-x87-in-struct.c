/*---
rule = "sysv.return.sret-rax"
says = "A struct of one _Complex long double comes back by the pointer in rax, not in st0 and st1."
---*/
struct box { _Complex long double z; };
struct box f(long a, long b);
//@ sysv: a=rsi b=rdx -> &rax
