/*---
rule = "win64.varargs.home-area"
says = "A call may end before the dots."
---*/
long long f(int n, ...);
//@ win64: call f(1): n=rcx -> rax
