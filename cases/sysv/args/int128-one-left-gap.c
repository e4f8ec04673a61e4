/*---
rule = "sysv.args.all-or-nothing"
says = "One register left, 24 bytes on the stack already: the __int128 skips a slot there and the register still serves the next long."
---*/
struct odd { long a, b, c; };
long f(long a, struct odd o, long b, long c, long d, long e, __int128 i, long g, long h);
//@ sysv: a=rdi o=stack+8 b=rsi c=rdx d=rcx e=r8 i=stack+40 g=r9 h=stack+56 -> rax
