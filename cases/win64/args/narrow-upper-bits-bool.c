/*---
rule = "win64.args.narrow-upper-bits"
says = "Above the eight bits of a _Bool the register is not defined."
---*/
int f(_Bool a, _Bool b, int c);
//@ win64: a=rcx b=rdx c=r8 -> rax
