/*---
rule = "sysv.class.eightbyte-merge"
says = "MEMORY wins over SSE in both orders: the doubles of these unions stay out of the vector registers."
---*/
struct __attribute__((packed)) odd { char a; float b; };
union ahead { double d; struct odd o; };
union behind { struct odd o; double d; };
union ahead f(union ahead p, union behind q, double x);
//@ sysv: p=stack+8 q=stack+16 x=xmm0 -> &rax
