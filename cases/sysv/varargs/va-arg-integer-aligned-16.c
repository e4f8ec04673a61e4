/*---
rule = "sysv.varargs.va-arg-integer"
says = "A union of 16 bytes, aligned to 16 and INTEGER twice, lies in the save area where gp_offset says: at 24, which is not aligned to 16."
---*/
union u { int a[3]; __int128 b; };
long f(long a, long b, long c, ...);
//@ sysv: call f(1, 2, 3, (union u)): a=rdi b=rsi c=rdx arg4=rcx+r8 al=0 -> rax
