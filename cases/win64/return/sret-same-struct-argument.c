/*---
rule = "win64.return.sret"
says = "The copy that is passed and the room for the result are two objects: the callee writes one while it reads the other."
---*/
struct triple { long long a, b, c; };
struct triple f(struct triple a, struct triple *p);
//@ win64: a=&rdx p=r8 -> &rax
