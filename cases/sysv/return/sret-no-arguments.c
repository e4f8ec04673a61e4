/*---
rule = "sysv.return.sret-argument"
says = "A function that takes nothing still gets the address of its memory result in rdi."
---*/
struct triple { long a, b, c; };
struct triple f(void);
//@ sysv: -> &rax
