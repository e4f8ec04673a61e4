/*---
rule = "win64.args.by-reference"
says = "A struct of three chars goes by reference: its size is none of 1, 2, 4 and 8."
---*/
struct rgb { unsigned char r, g, b; };
int f(struct rgb a, int b, struct rgb c);
//@ win64: a=&rcx b=rdx c=&r8 -> rax
//@ layout win64: struct rgb: size=3 align=1 r=0 g=1 b=2
