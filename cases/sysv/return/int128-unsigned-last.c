/*---
rule = "sysv.return.int128"
says = "An unsigned __int128 result beside one that used the last two argument registers."
---*/
unsigned __int128 f(long a, long b, long c, long d, unsigned __int128 i);
//@ sysv: a=rdi b=rsi c=rdx d=rcx i=r8+r9 -> rax+rdx
