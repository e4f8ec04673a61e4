/*---
rule = "win64.args.narrow-upper-bits"
says = "Above a short result the rest of rax is not defined."
---*/
short f(int a, long long b);
//@ win64: a=rcx b=rdx -> rax
