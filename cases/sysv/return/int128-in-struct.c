/*---
rule = "sysv.return.int128"
says = "A struct of one __int128 comes back in rax and rdx like the __int128."
---*/
struct box { unsigned __int128 v; };
struct box f(long a, long b);
//@ sysv: a=rdi b=rsi -> rax+rdx
