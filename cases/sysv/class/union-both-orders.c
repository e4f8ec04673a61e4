/*---
rule = "sysv.class.union"
says = "{long, double} over {double, long} is INTEGER in both eightbytes."
---*/
union mix { struct { long a; double b; } s; struct { double a; long b; } t; };
union mix f(union mix m, double x);
//@ sysv: m=rdi+rsi x=xmm0 -> rax+rdx
