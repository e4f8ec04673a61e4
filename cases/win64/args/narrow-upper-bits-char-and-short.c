/*---
rule = "win64.args.narrow-upper-bits"
says = "The callee ignores what stands above a char or a short in its register."
---*/
int f(signed char a, unsigned char b, short c, unsigned short d);
//@ win64: a=rcx b=rdx c=r8 d=r9 -> rax
