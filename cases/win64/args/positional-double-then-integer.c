/*---
rule = "win64.args.positional"
says = "Of a double and an integer the integer is in rdx."
---*/
int f(double a, int b);
//@ win64: a=xmm0 b=rdx -> rax
