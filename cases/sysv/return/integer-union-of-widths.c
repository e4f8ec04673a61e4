/*---
rule = "sysv.return.integer"
says = "A union is returned in the register that its merged class says: INTEGER for the long, the chars and the float over them."
---*/
union any { long l; char c[3]; float x; };
union any f(union any u, long a);
//@ sysv: u=rdi a=rsi -> rax
