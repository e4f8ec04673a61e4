/*---
rule = "win64.layout.packed-aligned"
says = "_Alignas(4) on three chars moves nothing that is at 8 already; the struct is aligned to 16 by itself."
---*/
struct __attribute__((aligned(16))) s { int i; int n; _Alignas(4) char a[3]; short b; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64: struct s: size=16 align=16 i=0 n=4 a=8 b=12
