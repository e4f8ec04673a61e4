/*---
rule = "sysv.class.eightbyte-merge"
says = "INTEGER named first does not save a union from its unaligned member: MEMORY wins."
---*/
struct __attribute__((packed)) odd { char a; int b; };
union mix { long l; struct odd o; };
union mix f(union mix m, long a);
//@ sysv: m=stack+8 a=rsi -> &rax
