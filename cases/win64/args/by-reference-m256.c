/*---
rule = "win64.args.by-reference"
says = "A __m256 does not fit in eight bytes either: it is a pointer."
---*/
int f(int a, __m256 b, double c, __m256 d, __m256 e);
//@ win64: a=rcx b=&rdx c=xmm2 d=&r9 e=&stack+40 -> rax
