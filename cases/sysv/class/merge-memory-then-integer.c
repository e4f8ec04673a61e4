/*---
rule = "sysv.class.eightbyte-merge"
says = "X87 and SSE make MEMORY, and INTEGER does not win it back: the long in the other eightbyte stays in memory too."
---*/
union num { long double x; struct { float v, w; long j; } s; long i; };
long f(long a, union num n, long b);
//@ sysv: a=rdi n=stack+8 b=rsi -> rax
