/*---
rule = "sysv.class.eightbyte-merge"
says = "Two unions in a union, each of them MEMORY for X87 meets SSE in it: equal classes stay what they are."
---*/
union num { union { long double x; float v; } a; union { double d[2]; long double y; } b; };
union num f(union num n, long a);
//@ sysv: n=stack+8 a=rsi -> &rax
