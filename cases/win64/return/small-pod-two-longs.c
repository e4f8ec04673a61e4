/*---
rule = "win64.return.small-pod"
says = "Two longs of four bytes come back in rax; of eight bytes, through a hidden pointer."
---*/
struct pair { long a, b; };
struct pair f(long a, double b);
//@ win64-gnu: a=rcx b=xmm1 -> rax
//@ win64-msvc: a=rcx b=xmm1 -> rax
//@ win64-ms_abi: a=rdx b=xmm2 -> &rax
