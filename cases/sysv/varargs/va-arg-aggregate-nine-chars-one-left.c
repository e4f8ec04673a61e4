/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "gp_offset is 40: nine chars need two registers and are in the overflow area, 16 bytes of it; three chars take the register."
---*/
struct nine { char c[9]; };
struct three { char c[3]; };
long f(long a, long b, long c, long d, long e, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, (struct nine), (struct three), (struct three)): a=rdi b=rsi c=rdx d=rcx e=r8 arg6=stack+8 arg7=r9 arg8=stack+24 al=0 -> rax
