/*---
rule = "sysv.class.large-aggregate"
says = "More than eight eightbytes are memory, whatever they hold."
---*/
struct text { char c[65]; };
struct text f(struct text t, long a);
//@ sysv: t=stack+8 a=rsi -> &rax
