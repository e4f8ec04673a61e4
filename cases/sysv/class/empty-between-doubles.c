/*---
rule = "sysv.class.empty"
says = "Three empty structs between two doubles have neither size nor class."
---*/
struct empty {};
struct mix { double a; struct empty e[3]; double b; };
struct mix f(struct mix m, double x);
//@ sysv: m=xmm0+xmm1 x=xmm2 -> xmm0+xmm1
