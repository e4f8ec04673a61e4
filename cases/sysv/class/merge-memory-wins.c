/*---
rule = "sysv.class.eightbyte-merge"
says = "MEMORY beats INTEGER: an unaligned member of a union sends it to memory whatever lies over it."
---*/
struct __attribute__((packed)) odd { char a; int b; };
union mix { struct odd o; long l; };
union mix f(union mix m, long a);
//@ sysv: m=stack+8 a=rsi -> &rax
