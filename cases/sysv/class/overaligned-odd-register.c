/*---
rule = "sysv.class.overaligned"
says = "Alignment skips no register: two longs aligned to 16 start at rsi if that is next."
---*/
struct __attribute__((aligned(16))) pair { long a, b; };
long f(long a, struct pair p, long b);
//@ sysv: a=rdi p=rsi+rdx b=rcx -> rax
