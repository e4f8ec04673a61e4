/*---
rule = "win64.varargs.unprototyped"
says = "A call that passes nothing needs no registers."
---*/
int f();
//@ win64: call f(): -> rax
