/*---
rule = "sysv.varargs.unnamed-wide-vectors"
says = "An unnamed union of a __m512 is SSE and seven SSEUP: unnamed, it goes to memory, at its alignment of 64, which rsp + 8 has at entry."
---*/
union u { __m512 a; };
long f(long n, ...);
//@ sysv: call f(1, (union u)): n=rdi arg2=stack+8 al=0 -> rax
