/*---
rule = "win64.args.by-reference-copy"
says = "The same object passed twice is two copies."
---*/
struct big { long long a, b, c; };
long long f(struct big a, struct big b);
//@ win64: a=&rcx b=&rdx -> rax
