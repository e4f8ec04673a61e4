/*---
rule = "win64.args.stack-order"
says = "A struct aligned to 16 leaves no gap on the stack either."
---*/
struct __attribute__((aligned(16))) block { long long a, b; };
int f(int a, int b, int c, int d, int e, struct block g, int h);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=&stack+48 h=stack+56 -> rax
//@ layout win64: struct block: size=16 align=16 a=0 b=8
