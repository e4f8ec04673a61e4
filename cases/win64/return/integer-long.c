/*---
rule = "win64.return.integer"
says = "A long comes back in rax, of four bytes or of eight."
---*/
long f(long a, unsigned long b);
//@ win64: a=rcx b=rdx -> rax
