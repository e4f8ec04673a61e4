/*---
rule = "sysv.stack.arguments-at-8"
says = "On entry the return address is at rsp and the first stack argument at rsp+8."
---*/
long f(long a, long b, long c, long d, long e, long g, long h);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 -> rax
