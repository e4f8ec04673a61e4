/*---
rule = "sysv.args.bool"
says = "A _Bool result is 0 or 1 in al."
---*/
_Bool f(_Bool a, long b);
//@ sysv: a=rdi b=rsi -> rax
