/*---
rule = "win64.args.small-aggregates"
says = "From the fifth position on, structs of 1, 2, 4 and 8 bytes are on the stack by value."
---*/
struct one { char c; };
struct two { short s; };
struct four { float x; };
struct eight { float x, y; };
int f(int a, int b, int c, int d, struct one e, struct two g, struct four h, struct eight i);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 h=stack+56 i=stack+64 -> rax
