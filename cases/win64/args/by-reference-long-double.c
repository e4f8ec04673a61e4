/*---
rule = "win64.args.by-reference"
says = "A long double of 80 bits goes by reference in the integer register of its position; where it is a double it is one."
---*/
int f(long double a, int b, long double c, double d, long double e);
//@ win64-gnu: a=&rcx b=rdx c=&r8 d=xmm3 e=&stack+40 -> rax
//@ win64-ms_abi: a=&rcx b=rdx c=&r8 d=xmm3 e=&stack+40 -> rax
//@ win64-msvc: a=xmm0 b=rdx c=xmm2 d=xmm3 e=stack+40 -> rax
