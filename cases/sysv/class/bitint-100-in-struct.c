/*---
rule = "sysv.class.bitint"
says = "A struct of one _BitInt(100) is two INTEGER eightbytes; beside a char it has three and is MEMORY."
---*/
struct box { _BitInt(100) b; };
struct tagged { _BitInt(100) b; char c; };
struct box f(struct box p, struct tagged q, long a);
//@ sysv: p=rdi+rsi q=stack+8 a=rdx -> rax+rdx
//@ layout: struct tagged: size=24 align=8 b=0 c=16
