/*---
rule = "sysv.args.all-or-nothing"
says = "A two-eightbyte struct with one integer register left goes to the stack whole, and the next long takes the register."
---*/
struct pair { long a, b; };
long f(long a, long b, long c, long d, long e, struct pair p, long g);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 p=stack+8 g=r9 -> rax
