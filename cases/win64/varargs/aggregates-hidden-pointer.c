/*---
rule = "win64.varargs.aggregates"
says = "Behind a hidden pointer unnamed structs move one position on."
---*/
struct big { int a, b, c; };
struct big f(int n, ...);
//@ win64: call f(1, (struct big), 2.0, (struct big)): n=rdx arg2=&r8 arg3=xmm3+r9 arg4=&stack+40 -> &rax
