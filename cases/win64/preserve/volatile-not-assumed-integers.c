/*---
rule = "win64.preserve.volatile-not-assumed"
says = "Values needed after a call do not wait for it in rax, rcx, rdx or r8 to r11."
shapes = ["callout"]
---*/
long long f(long long a, long long b, long long c, long long d, long long e, long long g);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 -> rax
