/*---
rule = "win64.varargs.home-area"
says = "Named arguments on the stack are passed over: the unnamed ones begin behind the last of them."
---*/
long long f(int a, int b, int c, int d, char e, double g, ...);
//@ win64: call f(1, 2, 3, 4, 'a', 6.0, 7LL, 8.0): a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 arg7=stack+56 arg8=stack+64 -> rax
