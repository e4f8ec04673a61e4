/*---
rule = "win64.varargs.home-area"
says = "The last double in a register and the first on the stack are neighbours in the area."
---*/
double f(int a, int b, int c, ...);
//@ win64: call f(1, 2, 3, 4.0, 5.0): a=rcx b=rdx c=r8 arg4=xmm3+r9 arg5=stack+40 -> xmm0
