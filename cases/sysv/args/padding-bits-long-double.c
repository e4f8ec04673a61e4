/*---
rule = "sysv.args.padding-bits"
says = "Of the sixteen bytes of a long double only ten carry its value."
---*/
long double f(long double a);
//@ sysv: a=stack+8 -> st0
