/*---
rule = "sysv.class.merge-across-fields"
says = "The order inside an eightbyte does not matter: {float, int} is INTEGER as {int, float} is."
---*/
struct mix { float a; int b; };
struct mix f(struct mix m, float c);
//@ sysv: m=rdi c=xmm0 -> rax
