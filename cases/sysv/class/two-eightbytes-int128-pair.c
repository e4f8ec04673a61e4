/*---
rule = "sysv.class.two-eightbytes"
says = "Two __int128 are four INTEGER eightbytes: memory, in an area that stays aligned to 16."
---*/
struct pair { __int128 a, b; };
struct pair f(long a, struct pair p, long b);
//@ sysv: a=rsi p=stack+8 b=rdx -> &rax
