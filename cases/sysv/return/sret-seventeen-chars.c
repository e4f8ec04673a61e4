/*---
rule = "sysv.return.sret-argument"
says = "One byte more than sixteen and the result goes through memory."
---*/
struct name { char c[17]; };
struct name f(long a);
//@ sysv: a=rsi -> &rax
