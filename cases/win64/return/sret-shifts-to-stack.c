/*---
rule = "win64.return.sret"
says = "With a hidden pointer the fourth argument is on the stack at 40(%rsp), and the fifth at 48."
---*/
struct triple { long long a, b, c; };
struct triple f(int a, int b, int c, int d, double e);
//@ win64: a=rdx b=r8 c=r9 d=stack+40 e=stack+48 -> &rax
