/*---
rule = "win64.stack.shadow-space"
says = "The caller's room for the result is not in the home slots either."
---*/
struct triple { long long a, b, c; };
struct triple f(int a);
//@ win64: a=rdx -> &rax
