/*---
rule = "win64.args.by-reference-align"
says = "Copies of 5, 13 and 100 bytes made for one call are each 16-aligned."
---*/
struct five { char c[5]; };
struct thirteen { char c[13]; };
struct hundred { char c[100]; };
int f(struct five a, struct thirteen b, struct hundred c, struct five d);
//@ win64: a=&rcx b=&rdx c=&r8 d=&r9 -> rax
