/*---
rule = "win64.args.positional"
says = "A float in the third position is in xmm2, and the integer behind it in r9: r8 stays unused."
---*/
long long f(long long a, int b, float c, int d);
//@ win64: a=rcx b=rdx c=xmm2 d=r9 -> rax
