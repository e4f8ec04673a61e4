/*---
rule = "win64.preserve.direction-flag"
says = "The direction flag is clear when a function is entered and when it returns."
---*/
long long f(long long a, int b, double c);
//@ win64: a=rcx b=rdx c=xmm2 -> rax
