/*---
rule = "sysv.args.overaligned-stack"
says = "A typedef that aligns a struct further says nothing of the argument area either: the struct takes the next eightbytes."
---*/
struct triple { long a, b, c; };
typedef struct triple wide __attribute__((aligned(32)));
long f(int a, struct triple b, wide c, long d);
//@ sysv: a=rdi b=stack+8 c=stack+32 d=rsi -> rax
