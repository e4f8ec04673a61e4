/*---
rule = "sysv.class.int128"
says = "A struct of one __int128 is two INTEGER eightbytes."
---*/
struct box { __int128 v; };
struct box f(struct box a, long b);
//@ sysv: a=rdi+rsi b=rdx -> rax+rdx
