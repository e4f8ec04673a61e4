/*---
rule = "win64.preserve.rsp"
says = "At return rsp has risen by the return address and nothing else."
shapes = ["pressure", "callout"]
---*/
long long f(long long a, double b, int c);
//@ win64: a=rcx b=xmm1 c=r8 -> rax
