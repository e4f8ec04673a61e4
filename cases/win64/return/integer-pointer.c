/*---
rule = "win64.return.integer"
says = "A pointer comes back in rax."
---*/
char *f(char *a, int b);
//@ win64: a=rcx b=rdx -> rax
