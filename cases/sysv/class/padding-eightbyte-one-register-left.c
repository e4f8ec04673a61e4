/*---
rule = "sysv.class.padding"
says = "With one integer register left a long aligned to 16 still fits: its padding needs none."
---*/
struct __attribute__((aligned(16))) wide { long x; };
long f(long a, long b, long c, long d, long e, struct wide w, long g);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 w=r9 g=stack+8 -> rax
