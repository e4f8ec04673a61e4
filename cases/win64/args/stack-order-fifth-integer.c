/*---
rule = "win64.args.stack-order"
says = "The fifth argument is at 40(%rsp) on entry: above the return address and the four home slots."
---*/
long long f(int a, int b, int c, int d, long long e);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 -> rax
