/*---
rule = "win64.preserve.gpr"
says = "A function that works on ints only saves all 64 bits of a register that it uses."
shapes = ["pressure", "callout"]
---*/
int f(int a, int b, int c, int d);
//@ win64: a=rcx b=rdx c=r8 d=r9 -> rax
