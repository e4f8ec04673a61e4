/*---
rule = "win64.preserve.gpr"
says = "A function that runs short of integer registers gives rbx, rbp and r12 to r15 back as it found them."
---*/
long long f(long long a, long long b, long long c, long long d);
//@ win64: a=rcx b=rdx c=r8 d=r9 -> rax
