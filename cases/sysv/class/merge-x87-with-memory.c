/*---
rule = "sysv.class.eightbyte-merge"
says = "MEMORY wins over X87 in both orders: neither union is returned in st0."
---*/
struct __attribute__((packed)) odd { char a; double b; };
union ahead { long double x; struct odd o; };
union behind { struct odd o; long double x; };
union ahead f(union behind p, long a);
//@ sysv: p=stack+8 a=rsi -> &rax
