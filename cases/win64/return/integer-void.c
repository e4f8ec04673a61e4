/*---
rule = "win64.return.integer"
says = "A function without a result promises nothing about rax."
---*/
void f(int a, double b);
//@ win64: a=rcx b=xmm1 -> void
