/*---
rule = "sysv.return.sret-argument"
says = "The hidden pointer takes the register that an __int128 would have needed: it goes to the stack, the next long to r9."
---*/
struct triple { long a, b, c; };
struct triple f(long a, long b, long c, long d, __int128 i, long e);
//@ sysv: a=rsi b=rdx c=rcx d=r8 i=stack+8 e=r9 -> &rax
