/*---
rule = "sysv.class.eightbyte-merge"
says = "A second long double over an eightbyte that is MEMORY leaves it so."
---*/
union num { long double x; struct { float v, w; long j; } s; long double y; };
long f(long a, union num n, long b);
//@ sysv: a=rdi n=stack+8 b=rsi -> rax
