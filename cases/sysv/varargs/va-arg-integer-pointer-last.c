/*---
rule = "sysv.varargs.va-arg-integer"
says = "gp_offset 40 and 48: the first pointer is in r9, the second in the overflow area."
---*/
void *f(long a, long b, long c, long d, long e, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, (void *), (char *), 6): a=rdi b=rsi c=rdx d=rcx e=r8 arg6=r9 arg7=stack+8 arg8=stack+16 al=0 -> rax
