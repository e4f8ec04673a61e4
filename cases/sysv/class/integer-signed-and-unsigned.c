/*---
rule = "sysv.class.integer"
says = "Every integer type from char to long long is INTEGER, signed or not."
---*/
long f(signed char a, unsigned char b, short c, unsigned int d, long e, unsigned long long g);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 -> rax
