/*---
rule = "sysv.class.eightbyte-merge"
says = "An __int128 over a long double covers both its eightbytes with INTEGER: two integer registers."
---*/
union num { __int128 i; long double x; };
union num f(long a, union num n);
//@ sysv: a=rdi n=rsi+rdx -> rax+rdx
