/*---
rule = "sysv.return.sret-no-alias"
says = "A caller that assigns the result to the object it passes a pointer to must hand over a temporary, for the callee reads one while it writes the other."
---*/
struct triple { long a, b, c; };
struct triple f(struct triple *p);
//@ sysv: p=rsi -> &rax
