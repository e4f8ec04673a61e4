/*---
rule = "win64.return.integer"
says = "An enum comes back in rax, as the int that it is."
---*/
enum color { RED, GREEN, BLUE };
enum color f(enum color a, int b);
//@ win64: a=rcx b=rdx -> rax
