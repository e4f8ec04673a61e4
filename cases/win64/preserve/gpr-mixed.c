/*---
rule = "win64.preserve.gpr"
says = "Preserved registers survive a function of integers and doubles."
shapes = ["pressure", "callout"]
---*/
long long f(long long a, double b, int c, float d, double e, long long g);
//@ win64: a=rcx b=xmm1 c=r8 d=xmm3 e=stack+40 g=stack+48 -> rax
