/*---
rule = "win64.args.narrow-upper-bits"
says = "Above a char, a short, an int or a float the rest of its stack slot is not defined."
---*/
int f(int a, int b, int c, int d, signed char e, unsigned short g, int h, float i);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 h=stack+56 i=stack+64 -> rax
