/*---
rule = "win64.stack.shadow-space"
says = "One argument: there are four home slots all the same, and the callee may scribble on each."
---*/
int f(int a);
//@ win64: a=rcx -> rax
