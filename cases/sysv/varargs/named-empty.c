/*---
rule = "sysv.class.empty"
says = "A named empty struct before the dots moves neither gp_offset nor fp_offset nor the overflow area."
---*/
struct empty {};
long f(struct empty e, long n, ...);
//@ sysv: call f((struct empty), 1L, 2L, 3.0): e=none n=rdi arg3=rsi arg4=xmm0 al=1 -> rax
