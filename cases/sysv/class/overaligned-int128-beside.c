/*---
rule = "sysv.class.overaligned"
says = "An over-aligned pair of ints and an __int128 both need 16 in memory and not in registers, where no register is skipped."
---*/
struct __attribute__((aligned(16))) two { int a, b; };
long f(long a, struct two t, __int128 i, long b);
//@ sysv: a=rdi t=rsi i=rdx+rcx b=r8 -> rax
