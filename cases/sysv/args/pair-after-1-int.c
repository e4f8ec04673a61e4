/*---
rule = "sysv.args.all-or-nothing"
says = "Five registers left: a struct of two eightbytes may start at any register, rsi here."
---*/
struct pair { long a, b; };
long f(long a, struct pair p, long g);
//@ sysv: a=rdi p=rsi+rdx g=rcx -> rax
