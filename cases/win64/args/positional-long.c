/*---
rule = "win64.args.positional"
says = "A long takes one integer register, whether it has four bytes as on Windows or eight as on Linux."
---*/
long f(long a, double b, unsigned long c, long *d);
//@ win64: a=rcx b=xmm1 c=r8 d=r9 -> rax
