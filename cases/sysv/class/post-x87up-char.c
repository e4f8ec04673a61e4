/*---
rule = "sysv.class.post-merge-x87up"
says = "Even a single char over the mantissa leaves X87UP without its X87: memory, not st0."
---*/
union num { char c; long double x; };
union num f(long a);
//@ sysv: a=rsi -> &rax
