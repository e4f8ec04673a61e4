/*---
rule = "win64.args.positional"
says = "A function pointer is passed as any pointer is, and an array parameter is a pointer."
---*/
long long f(double (*a)(double, int), double b, int c[4], float d);
//@ win64: a=rcx b=xmm1 c=r8 d=xmm3 -> rax
