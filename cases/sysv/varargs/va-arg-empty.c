/*---
rule = "sysv.class.empty"
says = "va_arg of an empty struct moves neither gp_offset nor fp_offset nor the overflow area, wherever it stands."
---*/
struct empty {};
long f(long a, long b, long c, long d, long e, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, (struct empty), 6L, (struct empty), 7L, (struct empty), 8L, 9.0): a=rdi b=rsi c=rdx d=rcx e=r8 arg6=none arg7=r9 arg8=none arg9=stack+8 arg10=none arg11=stack+16 arg12=xmm0 al=1 -> rax
