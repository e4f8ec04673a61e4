/*---
rule = "sysv.varargs.va-arg-integer"
says = "gp_offset 40: an enum of 8 bytes is not promoted; it has the last general register, the next the overflow area."
---*/
enum wide { BIG = 0x100000000 };
long f(long a, long b, long c, long d, long e, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, (enum wide), (enum wide)): a=rdi b=rsi c=rdx d=rcx e=r8 arg6=r9 arg7=stack+8 al=0 -> rax
