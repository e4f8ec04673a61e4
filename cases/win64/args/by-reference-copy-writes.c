/*---
rule = "win64.args.by-reference-copy"
says = "What the callee writes into its parameter does not reach the caller's object, whose address it has too."
---*/
struct big { long long v[5]; };
long long f(struct big a, struct big *p);
//@ win64: a=&rcx p=rdx -> rax
