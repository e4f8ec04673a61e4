/*---
rule = "win64.stack.shadow-space"
says = "A function without arguments and result has its 32 bytes as well."
---*/
void f(void);
//@ win64: -> void
