/*---
rule = "win64.return.integer"
says = "An int comes back in rax."
---*/
int f(int a, int b);
//@ win64: a=rcx b=rdx -> rax
