/*---
rule = "win64.stack.shadow-space"
says = "The 32 bytes above the return address are there although the callee takes nothing."
---*/
int f(void);
//@ win64: -> rax
