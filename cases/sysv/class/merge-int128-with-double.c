/*---
rule = "sysv.class.eightbyte-merge"
says = "A double over an __int128 shares its low eightbyte only, and there INTEGER wins."
---*/
union mix { double d; __int128 i; };
union mix f(union mix m, double x);
//@ sysv: m=rdi+rsi x=xmm0 -> rax+rdx
