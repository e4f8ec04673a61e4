/*---
rule = "win64.layout.aggregates"
says = "An unnamed union inside a struct is aligned to its long, of four bytes or of eight."
---*/
struct s { int a, b; union { char c[4]; long l; float x; }; char d[10]; };
long long f(struct s *p);
//@ win64: p=rcx -> rax
//@ layout win64-gnu: struct s: size=24 align=4 a=0 b=4 c=8 l=8 x=8 d=12
//@ layout win64-msvc: struct s: size=24 align=4 a=0 b=4 c=8 l=8 x=8 d=12
//@ layout win64-ms_abi: struct s: size=32 align=8 a=0 b=4 c=8 l=8 x=8 d=16
