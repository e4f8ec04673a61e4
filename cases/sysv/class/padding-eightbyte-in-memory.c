/*---
rule = "sysv.class.padding"
says = "In memory the padding eightbyte counts: the struct takes 16 bytes at a multiple of 16."
---*/
struct __attribute__((aligned(16))) wide { long x; };
long f(long a, long b, long c, long d, long e, long g, long h, struct wide w, long i);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 w=stack+24 i=stack+40 -> rax
