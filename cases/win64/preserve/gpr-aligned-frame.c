/*---
rule = "win64.preserve.gpr"
says = "A callee that needs 16-aligned memory for vectors may use rbp as its frame pointer, and gives it back."
shapes = ["pressure", "callout"]
---*/
long long f(long long a, __m128 b, double c, __m128 d);
//@ win64: a=rcx b=&rdx c=xmm2 d=&r9 -> rax
