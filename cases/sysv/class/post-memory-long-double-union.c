/*---
rule = "sysv.class.post-merge-memory"
says = "One MEMORY eightbyte is enough: merging X87 with the floats makes the whole union memory, the result too."
---*/
union num { long double x; float v[2]; };
union num f(long a, union num n);
//@ sysv: a=rsi n=stack+8 -> &rax
