/*---
rule = "sysv.class.eightbyte-merge"
says = "INTEGER is asked before X87: two longs over a long double make both eightbytes INTEGER, and the union goes in registers."
---*/
union num { long double x; long l[2]; };
union num f(union num n, long a);
//@ sysv: n=rdi+rsi a=rdx -> rax+rdx
