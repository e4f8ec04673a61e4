/*---
rule = "sysv.class.cxx-nontrivial"
says = "The seventh address lies on the stack: 8 bytes, whatever the size of the object."
---*/
struct s { long a, b, c; s(const s &); ~s(); };
long f(long a, long b, long c, long d, long e, long g, s p, int h);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 p=&stack+8 h=stack+16 -> rax
