/*---
rule = "win64.args.positional"
says = "A _Bool, a char, an enum and an unsigned short each take the integer register of their position."
---*/
enum color { RED, GREEN, BLUE };
int f(_Bool a, char b, enum color c, unsigned short d);
//@ win64: a=rcx b=rdx c=r8 d=r9 -> rax
