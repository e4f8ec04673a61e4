/*---
rule = "sysv.class.two-eightbytes"
says = "Two long doubles are four eightbytes that do not begin with SSE: memory both ways."
---*/
struct pair { long double a, b; };
struct pair f(struct pair p, long c);
//@ sysv: p=stack+8 c=rsi -> &rax
