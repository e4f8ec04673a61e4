/*---
rule = "win64.return.integer"
says = "A signed char comes back in rax."
---*/
signed char f(int a, signed char b);
//@ win64: a=rcx b=rdx -> rax
