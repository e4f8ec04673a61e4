/*---
rule = "sysv.args.integer-order"
says = "An __int128 in registers may start at any of them: no pair is skipped for alignment."
---*/
long f(long a, __int128 i, long b);
//@ sysv: a=rdi i=rsi+rdx b=rcx -> rax
