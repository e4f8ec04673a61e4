/*---
rule = "win64.layout.packed-aligned"
says = "Aligned to 8, four ints are still sixteen bytes."
---*/
struct __attribute__((aligned(8))) s { int a, b, c, d; };
struct two { int a; struct s b; };
long long f(struct two *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=16 align=8 a=0 b=4 c=8 d=12
//@ layout win64: struct two: size=24 align=8 a=0 b=8
