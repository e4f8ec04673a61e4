/*---
rule = "sysv.class.eightbyte-merge"
says = "MEMORY wins over NO_CLASS in both orders: an empty struct beside a member that is not aligned changes nothing."
---*/
struct empty {};
struct __attribute__((packed)) odd { char a; int b; };
union ahead { struct empty e; struct odd o; };
union behind { struct odd o; struct empty e; };
union ahead f(union ahead p, union behind q, long a);
//@ sysv: p=stack+8 q=stack+16 a=rsi -> &rax
