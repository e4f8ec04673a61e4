/*---
rule = "win64.return.sret"
says = "Two long longs come back through a hidden pointer, not in rax and rdx."
---*/
struct pair { long long a, b; };
struct pair f(long long a, long long b, long long c);
//@ win64: a=rdx b=r8 c=r9 -> &rax
