/*---
rule = "sysv.layout.scalars"
says = "Plain char is a signed byte."
---*/
struct chars { char a; signed char b; unsigned char c; };
long f(char a, struct chars *p);
//@ sysv: a=rdi p=rsi -> rax
//@ layout: struct chars: size=3 align=1 a=0 b=1 c=2
