/*---
rule = "win64.args.positional"
says = "An integer behind three doubles is in r9, not in rcx."
---*/
long long f(double a, double b, double c, long long d);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=r9 -> rax
