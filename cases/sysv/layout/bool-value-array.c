/*---
rule = "sysv.layout.bool-value"
says = "An array of _Bool passed by value: each byte is 0 or 1."
---*/
struct flags { _Bool v[9]; };
struct flags f(struct flags x, _Bool b);
//@ sysv: x=rdi+rsi b=rdx -> rax+rdx
//@ layout: struct flags: size=9 align=1 v=0
