/*---
rule = "win64.return.sret"
says = "A function that takes nothing gets the address of its result in rcx."
---*/
struct triple { long long a, b, c; };
struct triple f(void);
//@ win64: -> &rax
