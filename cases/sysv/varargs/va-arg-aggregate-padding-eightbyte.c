/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "A struct padded to 16 with one long needs one register, the last one at gp_offset 40; in the overflow area it needs 16 bytes, aligned."
---*/
struct __attribute__((aligned(16))) wide { long x; };
long f(long a, long b, long c, long d, long e, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, (struct wide), 6L, (struct wide), 7L): a=rdi b=rsi c=rdx d=rcx e=r8 arg6=r9 arg7=stack+8 arg8=stack+24 arg9=stack+40 al=0 -> rax
