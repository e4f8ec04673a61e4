/*---
rule = "win64.preserve.x87-control"
says = "The x87 control word is the caller's after any number of conversions."
shapes = ["x87"]
---*/
long long f(int a, long double b, long double c, double d);
//@ win64-gnu: a=rcx b=&rdx c=&r8 d=xmm3 -> rax
//@ win64-ms_abi: a=rcx b=&rdx c=&r8 d=xmm3 -> rax
