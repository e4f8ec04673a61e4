/*---
rule = "win64.args.by-reference"
says = "Structs of eight and of nine chars side by side: one a value, one a pointer."
---*/
struct eight { char c[8]; };
struct nine { char c[9]; };
int f(struct eight a, struct nine b, struct eight c, struct nine d, struct eight e, struct nine g);
//@ win64: a=rcx b=&rdx c=r8 d=&r9 e=stack+40 g=&stack+48 -> rax
