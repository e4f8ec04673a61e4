/*---
rule = "sysv.class.nested-and-arrays"
says = "Each element {float, int} is INTEGER by its int: two of them are two INTEGER eightbytes."
---*/
struct cell { float x; int i; };
struct two { struct cell v[2]; };
struct two f(struct two t, float y);
//@ sysv: t=rdi+rsi y=xmm0 -> rax+rdx
