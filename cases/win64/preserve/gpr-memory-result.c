/*---
rule = "win64.preserve.gpr"
says = "A function with a memory result keeps the hidden pointer across its work, and gives back the register that it kept it in."
shapes = ["pressure", "callout"]
---*/
struct triple { long long a, b, c; };
struct triple f(long long a, long long b, double c);
//@ win64: a=rdx b=r8 c=xmm3 -> &rax
