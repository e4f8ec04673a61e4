/*---
rule = "sysv.class.complex-x87-in-aggregate"
says = "A packed int at offset 1 over a _Complex long double: MEMORY for two reasons."
---*/
struct __attribute__((packed)) odd { char a; int b; };
union mix { _Complex long double z; struct odd o; };
union mix f(long a, union mix m);
//@ sysv: a=rsi m=stack+8 -> &rax
