/*---
rule = "sysv.return.int128"
says = "An __int128 over a long double is INTEGER twice: rax and rdx, not st0."
---*/
union num { long double x; __int128 i; };
union num f(long double x, __int128 i);
//@ sysv: x=stack+8 i=rdi+rsi -> rax+rdx
