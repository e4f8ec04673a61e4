/*---
rule = "win64.return.sret"
says = "With a hidden pointer small structs by value and large ones by reference move one position on."
---*/
struct pair { int a, b; };
struct triple { int a, b, c; };
struct triple f(struct pair a, struct triple b, struct pair c, struct triple d, struct pair e);
//@ win64: a=rdx b=&r8 c=r9 d=&stack+40 e=stack+48 -> &rax
